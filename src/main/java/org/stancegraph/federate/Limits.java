package org.stancegraph.federate;

import java.time.Duration;

/// How long and how much another server may answer: until the first byte, in total, in bytes once
/// unpacked, and how long it may ask us to wait before we ask once more.
public record Limits(Duration firstByte, Duration total, int bytes, Duration longestWait) {

  /// For questions, while somebody waits.
  public static final Limits USUAL =
      new Limits(Duration.ofSeconds(20), Duration.ofSeconds(30), 32 << 20, Duration.ofSeconds(5));

  /// For a slice, which is fetched by somebody who wants all of it.
  public static final Limits PATIENT =
      new Limits(Duration.ofSeconds(60), Duration.ofSeconds(90), 128 << 20, Duration.ofSeconds(60));

  /// For candidates: the first request to wait ends it.
  public static final Limits NO_WAIT =
      new Limits(Duration.ofSeconds(20), Duration.ofSeconds(30), 4 << 20, Duration.ZERO);
}
