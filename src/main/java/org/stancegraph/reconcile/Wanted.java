package org.stancegraph.reconcile;

import java.util.List;

/// A name to find the bearer of, with what else a client knows of it. The name may be empty where
/// properties are given.
record Wanted(
    String name, List<EntityType> types, Strictness strictness, int limit, List<Known> known) {

  /// What a type that is asked for means for things without it.
  enum Strictness {
    /// They are left out unless they have one of the types.
    ANY,
    /// They stay, further down.
    SHOULD,
    /// They are left out unless they have all the types.
    ALL
  }

  /// Values of a property that the bearer has.
  record Known(Property property, List<String> values) {}
}
