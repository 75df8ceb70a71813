package org.stancegraph.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.stancegraph.query.Answer;
import org.stancegraph.seed.EntityId;

/// A table as people read it: a thing under its label, and a quote with its source and place
/// in one cell. Nothing is left out that the question's other formats carry.
public record AnswerPage(String count, List<String> columns, List<List<Cell>> rows) {

  private static final String LABEL = "Label";
  private static final String EVIDENCE = "evidence";

  /// The columns that make up the evidence of a row.
  private static final List<String> PARTS = List.of("source", "quote", "start", "end");

  static AnswerPage of(Answer.Table table, Links links) {
    var shown = new ArrayList<String>();
    var quoted = table.columns().containsAll(PARTS);
    for (var column : table.columns()) {
      if (quoted && PARTS.contains(column)) {
        if (!shown.contains(EVIDENCE)) {
          shown.add(EVIDENCE);
        }
      } else if (!isLabelOf(column, table.columns())) {
        shown.add(column);
      }
    }
    var rows = table.rows().stream().map(row -> cells(row, shown, links)).toList();
    return new AnswerPage(count(rows.size()), shown, rows);
  }

  private static String count(int rows) {
    return switch (rows) {
      case 0 -> "No rows: nothing in the records answers this";
      case 1 -> "1 row";
      default -> rows + " rows";
    };
  }

  private static boolean isLabelOf(String column, List<String> columns) {
    return column.endsWith(LABEL)
        && columns.contains(column.substring(0, column.length() - LABEL.length()));
  }

  private static List<Cell> cells(Map<String, Node> row, List<String> shown, Links links) {
    return shown.stream()
        .map(column -> column.equals(EVIDENCE) ? evidence(row, links) : cell(column, row, links))
        .toList();
  }

  private static Cell cell(String column, Map<String, Node> row, Links links) {
    var value = row.get(column);
    if (value == null) {
      return Cell.plain(column, "");
    }
    if (!value.isURI()) {
      return Cell.plain(column, text(value));
    }
    var label = Optional.ofNullable(row.get(column + LABEL)).map(AnswerPage::text);
    return new Cell(
        column, label.orElseGet(() -> slug(value)), links.to(value.getURI()), slug(value), "", "");
  }

  private static Cell evidence(Map<String, Node> row, Links links) {
    var source = row.get("source");
    if (source == null) {
      return Cell.plain(EVIDENCE, "");
    }
    var quote = Optional.ofNullable(row.get("quote")).map(AnswerPage::text).orElse("");
    var where = "";
    if (row.containsKey("start") && row.containsKey("end")) {
      where = "characters " + text(row.get("start")) + " to " + text(row.get("end"));
    }
    return new Cell(EVIDENCE, slug(source), links.to(source.toString()), "", quote, where);
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : slug(node);
  }

  /// What follows the kind, as in `odihr`; of a concept, its last segment; else the whole IRI.
  private static String slug(Node node) {
    if (!node.isURI()) {
      return text(node);
    }
    var iri = node.getURI();
    for (var base : Set.of(EntityId.THINGS, EntityId.TERMS)) {
      if (iri.startsWith(base)) {
        return iri.substring(iri.indexOf('/', base.length()) + 1);
      }
    }
    return iri;
  }
}
