package org.stancegraph.guard;

import java.time.Duration;

/// What the port takes and gives at the most. Each has a default that one small server bears and
/// that ordinary use does not meet.
///
/// @param seconds how long a query may take in all, in seconds; its first row has no time of its
///     own
/// @param rows how many rows or triples an answer of the endpoint may have
/// @param bytes how many bytes the terms of an answer may take, in UTF-16 units as Java holds them
/// @param queries how many queries run at once; as many more may wait
/// @param perClient how many of them, running or waiting, may be of one client
/// @param waiting how long a query waits for its turn, in seconds, before it is sent away
/// @param burst how many requests a client may send at once
/// @param perSecond how many it may send in each second after those
/// @param clients how many clients are remembered; the one that was silent longest is forgotten
/// @param body how many bytes a request's body may have
/// @param parameters how many parameters an address may have
/// @param idle how many seconds a connection may be silent in the middle of a request
public record Limits(
    int seconds,
    int rows,
    int bytes,
    int queries,
    int perClient,
    int waiting,
    int burst,
    int perSecond,
    int clients,
    int body,
    int parameters,
    int idle) {

  public static final Limits DEFAULT =
      new Limits(60, 100_000, 64_000_000, 8, 4, 5, 1_000, 100, 10_000, 3_000_000, 200, 30);

  public Duration time() {
    return Duration.ofSeconds(seconds);
  }
}
