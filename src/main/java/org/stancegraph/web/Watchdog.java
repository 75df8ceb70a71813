package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.stancegraph.guard.Limits;
import org.stancegraph.watch.Meter;

/// Looks after the clock from outside the engine, which only looks at it between two rows: it
/// aborts a query that is late, then interrupts its thread, and at last breaks its connection off.
final class Watchdog {

  /// How many seconds each step waits for the one before it.
  private static final int GRACE = 2;

  private final Limits limits;
  private final Meter meter;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("query-watchdog").factory());

  Watchdog(Limits limits, Meter meter) {
    this.limits = limits;
    this.meter = meter;
  }

  /// Watches the query until this is closed.
  Watched watch(QueryExec exec, HttpServletRequest request) {
    var worker = Thread.currentThread();
    return new Watched(
        at(1, exec::abort), at(2, worker::interrupt), at(3, () -> breakOff(request)));
  }

  private Future<?> at(int step, Runnable action) {
    return clock.schedule(action, limits.seconds() + (long) step * GRACE, TimeUnit.SECONDS);
  }

  private void breakOff(HttpServletRequest request) {
    meter.refused("stuck");
    ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  /// A query that is looked after.
  record Watched(Future<?> abort, Future<?> interrupt, Future<?> breaking)
      implements AutoCloseable {
    @Override
    public void close() {
      abort.cancel(false);
      interrupt.cancel(false);
      breaking.cancel(false);
    }
  }
}
