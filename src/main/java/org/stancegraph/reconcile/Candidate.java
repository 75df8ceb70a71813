package org.stancegraph.reconcile;

/// A thing that may be meant: how well its best name fits, what its properties add or take, and
/// whether it is the one beyond doubt.
record Candidate(Entity entity, NameScore name, int properties, boolean hasType, boolean isMatch) {

  /// What a property that fits adds, and one that does not takes.
  static final int FITS = 10;

  static final int UNFIT = -15;

  /// What a type takes that a thing should have had.
  private static final int OTHER_TYPE = -20;

  /// From 0 to 100.
  int score() {
    return Math.clamp(name.points() + properties + (hasType ? 0 : OTHER_TYPE), 0, 100);
  }

  Candidate matched() {
    return new Candidate(entity, name, properties, hasType, true);
  }
}
