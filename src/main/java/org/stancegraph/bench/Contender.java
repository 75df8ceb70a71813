package org.stancegraph.bench;

import java.util.concurrent.Callable;

/// One way of doing what a contest measures. What it gives tells whether all ways did the same;
/// what has to stand ready first is prepared outside the measured time.
record Contender(String way, Preparation preparation, Callable<Object> deed) {

  /// What is done before each run and not measured.
  interface Preparation {
    void ready() throws Exception;
  }

  static Contender of(String way, Callable<Object> deed) {
    return new Contender(way, () -> {}, deed);
  }
}
