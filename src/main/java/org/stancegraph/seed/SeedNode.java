package org.stancegraph.seed;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.stancegraph.finding.Place;

/// A value in a record and the place where it stands. Every scalar is text: the context types it.
public sealed interface SeedNode {

  Place place();

  record Text(String value, Place place) implements SeedNode {}

  record Items(List<SeedNode> values, Place place) implements SeedNode {}

  /// A mapping, in the order of the file; the key of a field knows its own place.
  record Fields(SequencedMap<String, Field> fields, Place place) implements SeedNode {

    public boolean has(String key) {
      return fields.containsKey(key);
    }

    public Optional<Field> field(String key) {
      return Optional.ofNullable(fields.get(key));
    }

    /// The text under the key, if there is one and it is a text.
    public Optional<String> text(String key) {
      return field(key).map(Field::value).flatMap(v -> of(v, Text.class)).map(Text::value);
    }

    /// The mapping under the key, if there is one.
    public Optional<Fields> mapping(String key) {
      return field(key).map(Field::value).flatMap(value -> of(value, Fields.class));
    }

    private static <T> Optional<T> of(SeedNode value, Class<T> form) {
      return form.isInstance(value) ? Optional.of(form.cast(value)) : Optional.empty();
    }
  }

  record Field(Place keyPlace, SeedNode value) {}
}
