package org.stancegraph.source;

/// Whether an anchor still holds: an anchor is never moved, so that what is not FOUND is looked at.
public enum AnchorState {
  /// The text is the coded version, and the words stand inside the span.
  FOUND,
  /// They stand at one other place, or there but for white space, quotation marks or case.
  FUZZY,
  /// They stand nowhere.
  ORPHANED,
  /// They stand not there, but at several other places.
  AMBIGUOUS
}
