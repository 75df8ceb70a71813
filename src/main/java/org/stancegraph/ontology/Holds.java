package org.stancegraph.ontology;

/// What the value of a record's key may be, as the JSON-LD context has it.
public sealed interface Holds {

  /// The name of a class: the key stands for `rdf:type`.
  record Classes() implements Holds {}

  /// A mapping from the names of parts to the parts.
  record NamedParts() implements Holds {}

  /// A mapping from language tags to texts.
  record TextByLanguage() implements Holds {}

  /// A reference, relative to the base; an empty base means a part of the same record.
  record Reference(String base) implements Holds {}

  /// A concept of the vocabulary whose concepts' IRIs begin so.
  record Concept(String namespace) implements Holds {}

  /// A literal of the datatype.
  record Typed(String datatype) implements Holds {}

  /// A text, or a nested part without a name: the ontology knows which.
  record TextOrPart() implements Holds {}
}
