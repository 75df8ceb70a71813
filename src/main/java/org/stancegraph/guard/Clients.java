package org.stancegraph.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Who asked how often: a bucket of requests for each client, filled at a steady rate. The table is
/// bounded, because strangers choose what stands in it.
public final class Clients {

  /// What a client may still ask now, and the whole seconds until it may ask again; 0 is now.
  public record Standing(int left, long seconds) {
    public boolean mayAsk() {
      return seconds == 0;
    }
  }

  private static final double NANOS = 1e9;

  private static final class Bucket {
    private double left;
    private long at;

    private Bucket(double left, long at) {
      this.left = left;
      this.at = at;
    }
  }

  private final Limits limits;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets;

  public Clients(Limits limits) {
    this(limits, System::nanoTime);
  }

  /// With a clock of the caller's, in nanoseconds.
  Clients(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > limits.clients();
          }
        };
  }

  /// Takes one request out of the client's bucket, if there is one left.
  public synchronized Standing ask(String client) {
    var now = nanos.getAsLong();
    var bucket = buckets.computeIfAbsent(client, _ -> new Bucket(limits.burst(), now));
    var gained = (now - bucket.at) / NANOS * limits.perSecond();
    bucket.left = Math.min(limits.burst(), bucket.left + gained);
    bucket.at = now;
    if (bucket.left < 1) {
      return new Standing(0, (long) Math.ceil((1 - bucket.left) / limits.perSecond()));
    }
    bucket.left--;
    return new Standing((int) bucket.left, 0);
  }
}
