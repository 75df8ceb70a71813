package org.stancegraph.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/// The reports that a page shows as cards: what was said, in which words, where that stands, and
/// the positions that rest on it.
record Cards(Words words, DatasetGraph quads) {

  /// A position that somebody took.
  public record Stance(
      Words.Phrase holder, Words.Phrase position, String explicitness, Words.Phrase target) {}

  public record Card(
      String anchor,
      Words.Phrase statement,
      Words.Phrase speaker,
      String saidOn,
      Words.Phrase source,
      String quote,
      String from,
      String to,
      String wording,
      String attributedTo,
      String framing,
      List<Stance> stances) {}

  static final Words.Phrase NONE = new Words.Phrase("", "", "");

  private static final PageQueries STANCES = PageQueries.named("stances");

  Card of(Map<String, Node> row) {
    var report = row.get("report");
    return new Card(
        Optional.ofNullable(report).map(each -> part(each.getURI())).orElse(""),
        phrase(row, "statement"),
        phrase(row, "speaker"),
        PageQueries.text(row, "saidOn"),
        phrase(row, "source"),
        PageQueries.text(row, "quote"),
        PageQueries.text(row, "start"),
        PageQueries.text(row, "end"),
        phrase(row, "wording").text(),
        PageQueries.text(row, "attributedTo"),
        PageQueries.text(row, "framing"),
        report == null ? List.of() : stances(report));
  }

  private List<Stance> stances(Node report) {
    return STANCES.with("report", report).all(quads).stream()
        .map(
            row ->
                new Stance(
                    phrase(row, "holder"),
                    phrase(row, "position"),
                    phrase(row, "explicitness").text(),
                    phrase(row, "target")))
        .toList();
  }

  private Words.Phrase phrase(Map<String, Node> row, String column) {
    return Optional.ofNullable(row.get(column)).map(words::of).orElse(NONE);
  }

  private static String part(String iri) {
    return iri.replaceFirst("^.*/id/[^/]+/[^/]+/?", "");
  }
}
