package org.stancegraph.web;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// One at a time, a few waiting, and no more: an update holds the whole dataset in memory while it
/// is proved.
final class Turn {

  private static final int WAITING = 4;

  private final Semaphore free = new Semaphore(1, true);
  private final AtomicInteger inside = new AtomicInteger();

  /// What the work gives when its turn has come; empty where too many wait already.
  <T> Optional<T> take(Supplier<T> work) {
    if (inside.incrementAndGet() > WAITING + 1) {
      inside.decrementAndGet();
      return Optional.empty();
    }
    free.acquireUninterruptibly();
    try {
      return Optional.of(work.get());
    } finally {
      free.release();
      inside.decrementAndGet();
    }
  }
}
