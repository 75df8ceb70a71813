package org.stancegraph.publish;

import java.util.List;

/// How an IRI of ours stands: whether it names something, named something once, or never did.
public sealed interface Standing {

  record Known() implements Standing {}

  /// It is out of use, for this reason; the replacement is empty where nothing took its place.
  record Withdrawn(String reason, String replacement) implements Standing {}

  /// It names nothing; these are written nearly alike.
  record Unknown(List<String> nearest) implements Standing {}
}
