package org.stancegraph.seed;

import java.util.List;
import java.util.SequencedMap;
import org.stancegraph.finding.Place;

/// A value in a record and the place where it stands. Every scalar is text: the context types it.
public sealed interface SeedNode {

  Place place();

  record Text(String value, Place place) implements SeedNode {}

  record Items(List<SeedNode> values, Place place) implements SeedNode {}

  /// A mapping, in the order of the file; the key of a field knows its own place.
  record Fields(SequencedMap<String, Field> fields, Place place) implements SeedNode {}

  record Field(Place keyPlace, SeedNode value) {}
}
