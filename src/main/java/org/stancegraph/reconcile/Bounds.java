package org.stancegraph.reconcile;

import java.time.Duration;

/// How much one request may ask for. What is more is refused, with the number in the message.
public final class Bounds {

  /// Names in a batch; the manifest says so as `batchSize`.
  public static final int BATCH = 50;

  /// In characters, of what a client sends as JSON.
  public static final int JSON = 200_000;

  /// In characters, of a name, a value or a key.
  static final int TEXT = 300;

  static final int CANDIDATES = 100;
  static final int USUAL_CANDIDATES = 10;
  static final int TYPES = 20;
  static final int PROPERTIES = 20;
  static final int VALUES = 20;
  static final int IDS = 100;

  /// Suggestions at once, and how far a client may page through them.
  static final int SUGGESTIONS = 20;

  static final int CURSOR = 1000;

  /// Texts of the index that are compared with one name.
  static final int COMPARED = 300;

  /// Of one batch.
  static final Duration TIME = Duration.ofSeconds(20);

  private Bounds() {}
}
