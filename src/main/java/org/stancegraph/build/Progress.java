package org.stancegraph.build;

/// Told what a build is at, so that whoever waits can see it; never part of the result.
public interface Progress {

  Progress SILENT =
      new Progress() {
        @Override
        public void begin(int step, int of, String what) {}

        @Override
        public void end() {}
      };

  /// Begins the step with this number, counted from 1.
  void begin(int step, int of, String what);

  /// All is done, or has failed.
  void end();
}
