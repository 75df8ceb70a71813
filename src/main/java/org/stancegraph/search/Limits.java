package org.stancegraph.search;

/// How much one look into the index may ask, find and take, so that no stranger's words can keep
/// the server busy. What passes a limit is answered with an error, never with a part.
final class Limits {

  /// In characters, of what is looked for.
  static final int LENGTH = 300;

  /// Texts that one look-up may find.
  static final int HITS = 10_000;

  /// Other words that a misspelt one may stand for.
  static final int SPELLINGS = 50;

  static final long MILLISECONDS = 5000;

  private Limits() {}
}
