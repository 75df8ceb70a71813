package org.stancegraph.web;

import org.stancegraph.watch.AccessLog;
import org.stancegraph.watch.Meter;

/// Who is told of every request: the counts and the log.
public record Watch(Meter meter, AccessLog log) implements AutoCloseable {

  public static Watch of(AccessLog log) {
    return new Watch(new Meter(log), log);
  }

  @Override
  public void close() {
    meter.close();
    log.close();
  }
}
