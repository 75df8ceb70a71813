package org.stancegraph.query;

import java.util.Set;

/// A column of a question's answer: which JSON values its cells may have, whether every row has
/// one, and the properties whose values it shows. What cannot be told from the query is left open.
public record Column(String name, Set<Json> types, boolean always, Set<String> properties) {

  /// The JSON in which the API writes a term: things, concepts, texts and dates are strings.
  public enum Json {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN
  }

  public Column {
    types = Set.copyOf(types);
    properties = Set.copyOf(properties);
  }
}
