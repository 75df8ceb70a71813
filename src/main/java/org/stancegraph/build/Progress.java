package org.stancegraph.build;

/// Told what a build is at, so that whoever waits can see it; never part of the result.
@FunctionalInterface
public interface Progress {

  Progress SILENT = (step, of, what) -> {};

  /// Begins the step with this number, counted from 1.
  void begin(int step, int of, String what);
}
