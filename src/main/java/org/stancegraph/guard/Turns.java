package org.stancegraph.guard;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// So many queries at once; the next waits a little for its turn, and is then sent away.
public final class Turns {

  /// A query's turn, to be given back when it has really ended.
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  private final Semaphore free;
  private final int waiting;

  public Turns(Limits limits) {
    this.free = new Semaphore(limits.queries(), true);
    this.waiting = limits.waiting();
  }

  /// A turn, or nothing where none came free in time.
  public Optional<Turn> take() {
    try {
      return free.tryAcquire(waiting, TimeUnit.SECONDS)
          ? Optional.of(free::release)
          : Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
