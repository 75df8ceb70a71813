package org.stancegraph.reconcile;

import java.util.List;
import java.util.Optional;

/// What can be asked of things beside their names: to tell namesakes apart, and to fetch for things
/// that were found. The file `values.rq` says where the values are.
record Property(String id, String name, String description, List<String> kinds) {

  private static final List<String> EVERY = List.of("actor", "election", "source");

  static final List<Property> ALL =
      List.of(
          new Property("author", "author", "Who wrote the document.", List.of("source")),
          new Property(
              "country", "country", "The state it belongs to.", List.of("actor", "election")),
          new Property("date", "date", "The day, month or year of the vote.", List.of("election")),
          new Property("description", "description", "What it is, in a sentence.", EVERY),
          new Property("genre", "genre", "What sort of text the document is.", List.of("source")),
          new Property("label", "label", "Its label in each language.", EVERY),
          new Property("language", "language", "The language of the document.", List.of("source")),
          new Property("name", "name", "Every name of it, but no description.", EVERY),
          new Property("partOf", "part of", "The body that it is a part of.", List.of("actor")),
          new Property("published", "published", "When the document came out.", List.of("source")),
          new Property("publisher", "publisher", "Who published the document.", List.of("source")),
          new Property(
              "reports", "reports", "How many passages report something.", List.of("source")),
          new Property("sentBy", "sent by", "The body that sent the mission.", List.of("actor")),
          new Property(
              "sources", "sources", "How many documents name it.", List.of("actor", "election")),
          new Property("stances", "stances", "How many stances it took.", List.of("actor")),
          new Property(
              "statements", "statements", "How many statements it made.", List.of("actor")),
          new Property("title", "title", "The title that the document has.", List.of("source")),
          new Property("wikidata", "Wikidata", "The identifier of the same in Wikidata.", EVERY),
          new Property("wordCount", "word count", "How many words it has.", List.of("source")));

  static Optional<Property> of(String id) {
    return ALL.stream().filter(each -> each.id.equals(id)).findFirst();
  }
}
