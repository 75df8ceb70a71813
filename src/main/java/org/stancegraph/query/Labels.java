package org.stancegraph.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// Puts the labels of an answer into the language of its reader. Queries give English labels; a
/// thing without a label in the language keeps that.
final class Labels {

  private static final String LABEL = "Label";

  private final DatasetGraph dataset;
  private final String language;
  private final Map<Node, Optional<Node>> found = new HashMap<>();

  Labels(DatasetGraph dataset, String language) {
    this.dataset = dataset;
    this.language = language;
  }

  Answer in(Answer answer) {
    return switch (answer) {
      case Answer.Table table when !language.equals(Asker.ENGLISH) -> relabelled(table);
      case Answer.Table table -> table;
      case Answer.YesNo yesNo -> yesNo;
      case Answer.Triples triples -> triples;
    };
  }

  private Answer relabelled(Answer.Table table) {
    var labels =
        table.columns().stream()
            .filter(column -> column.endsWith(LABEL) && table.columns().contains(thing(column)))
            .toList();
    return new Answer.Table(
        table.columns(), table.rows().stream().map(row -> relabelled(row, labels)).toList());
  }

  private Map<String, Node> relabelled(Map<String, Node> row, List<String> labels) {
    var copy = new HashMap<>(row);
    for (var column : labels) {
      Optional.ofNullable(row.get(thing(column)))
          .flatMap(thing -> found.computeIfAbsent(thing, this::label))
          .ifPresent(label -> copy.put(column, label));
    }
    return Map.copyOf(copy);
  }

  /// In the language itself, or in what it is a kind of: `kk-KZ`, then `kk` (RFC 4647, lookup).
  private Optional<Node> label(Node thing) {
    return Stream.iterate(language, range -> !range.isEmpty(), Labels::wider)
        .flatMap(range -> label(thing, range).stream())
        .findFirst();
  }

  private static String wider(String range) {
    return range.substring(0, Math.max(0, range.lastIndexOf('-')));
  }

  private Optional<Node> label(Node thing, String range) {
    return List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode()).stream()
        .flatMap(property -> dataset.stream(Node.ANY, thing, property, Node.ANY))
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .filter(label -> label.getLiteralLanguage().equalsIgnoreCase(range))
        .min((a, b) -> a.getLiteralLexicalForm().compareTo(b.getLiteralLexicalForm()));
  }

  private static String thing(String column) {
    return column.substring(0, column.length() - LABEL.length());
  }
}
