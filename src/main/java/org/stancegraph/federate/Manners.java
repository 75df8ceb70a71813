package org.stancegraph.federate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.stancegraph.query.ServerFault;

/// How we behave towards one host: two requests at a time, and none while it asked to be left
/// alone.
final class Manners {

  private static final int AT_ONCE = 2;

  private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();
  private final Map<String, Long> quietUntil = new ConcurrentHashMap<>();

  /// Waits for a turn; the caller ends it.
  Semaphore begin(Endpoint endpoint, Duration longest) throws InterruptedException {
    var left = quietUntil.getOrDefault(endpoint.host(), System.nanoTime()) - System.nanoTime();
    if (left > 0) {
      throw asksToWait(endpoint, Duration.ofNanos(left));
    }
    var turn = turns.computeIfAbsent(endpoint.host(), _ -> new Semaphore(AT_ONCE, true));
    if (!turn.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new ServerFault(
          ServerFault.Kind.LATE,
          endpoint.host(),
          "our requests to this server did not get their turn in time",
          "ask again in a while");
    }
    return turn;
  }

  /// From now on the host is asked nothing for so long.
  ServerFault leaveAlone(Endpoint endpoint, Duration asked) {
    quietUntil.put(endpoint.host(), System.nanoTime() + asked.toNanos());
    return asksToWait(endpoint, asked);
  }

  private static ServerFault asksToWait(Endpoint endpoint, Duration asked) {
    return new ServerFault(
        ServerFault.Kind.LATE,
        endpoint.host(),
        "this server asks us to wait for " + Math.max(1, asked.toSeconds()) + " s",
        "ask again after that");
  }
}
