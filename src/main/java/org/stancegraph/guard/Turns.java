package org.stancegraph.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// So many queries at once, and of one client only some of them; as many more wait a little for
/// their turn, and any other is sent away at once, since each that waits holds a thread.
public final class Turns {

  /// A query's turn, to be given back when it has really ended.
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  private final Limits limits;
  private final ClientName name;
  private final Semaphore free;
  private final Semaphore places;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  public Turns(Limits limits, boolean trustProxy) {
    this.limits = limits;
    this.name = new ClientName(trustProxy);
    this.free = new Semaphore(limits.queries(), true);
    this.places = new Semaphore(2 * limits.queries());
  }

  /// A turn for the client, or nothing where it has its share or none came free in time.
  public Optional<Turn> take(HttpServletRequest request) {
    return take(name.of(request));
  }

  Optional<Turn> take(String client) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    if (taken.merge(client, 1, Integer::sum) > limits.perClient() || !comesFree()) {
      leave(client);
      return Optional.empty();
    }
    return Optional.of(
        () -> {
          free.release();
          leave(client);
        });
  }

  private boolean comesFree() {
    try {
      return free.tryAcquire(limits.waiting(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void leave(String client) {
    places.release();
    taken.computeIfPresent(client, (_, held) -> held == 1 ? null : held - 1);
  }
}
