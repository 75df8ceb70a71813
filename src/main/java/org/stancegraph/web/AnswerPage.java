package org.stancegraph.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.stancegraph.export.Cells;
import org.stancegraph.query.Answer;

/// A table as people read it: a thing under its label, a quote with its source and place in one
/// cell, columns under their names in words. A column without any value is only named below.
public record AnswerPage(
    String count,
    List<String> columns,
    Map<String, String> titles,
    List<String> empty,
    List<List<Cell>> rows) {

  private static final String LABEL = "Label";
  private static final String EVIDENCE = "evidence";

  /// The columns that make up the evidence of a row.
  private static final List<String> PARTS = List.of("source", "quote", "start", "end");

  static AnswerPage of(Answer.Table table, ThingLabels labels) {
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
    var blank = shown.stream().filter(column -> isBlank(column, table)).toList();
    shown.removeAll(blank);
    var rows = table.rows().stream().map(row -> cells(row, shown, labels)).toList();
    var titles = shown.stream().collect(toMap(identity(), AnswerPage::title));
    var empty = blank.stream().map(AnswerPage::title).toList();
    return new AnswerPage(count(rows.size()), shown, titles, empty, rows);
  }

  private static boolean isBlank(String column, Answer.Table table) {
    return !column.equals(EVIDENCE)
        && !table.rows().isEmpty()
        && table.rows().stream().noneMatch(row -> row.containsKey(column));
  }

  /// The column's name in words, as in `said on`.
  private static String title(String column) {
    return column.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
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

  private static List<Cell> cells(Map<String, Node> row, List<String> shown, ThingLabels labels) {
    return shown.stream()
        .map(column -> column.equals(EVIDENCE) ? evidence(row, labels) : cell(column, row, labels))
        .toList();
  }

  private static Cell cell(String column, Map<String, Node> row, ThingLabels labels) {
    var value = row.get(column);
    if (value == null) {
      return Cell.plain(column, "");
    }
    if (!value.isURI()) {
      return Cell.plain(column, text(value));
    }
    var label = Optional.ofNullable(row.get(column + LABEL)).map(AnswerPage::text);
    return new Cell(
        column,
        label.or(() -> labels.of(value)).orElseGet(() -> text(value)),
        Links.page(value.getURI()),
        text(value),
        "",
        "");
  }

  private static Cell evidence(Map<String, Node> row, ThingLabels labels) {
    var source = row.get("source");
    if (source == null) {
      return Cell.plain(EVIDENCE, "");
    }
    var quote = Optional.ofNullable(row.get("quote")).map(AnswerPage::text).orElse("");
    var where = "";
    if (row.containsKey("start") && row.containsKey("end")) {
      where = "characters " + text(row.get("start")) + " to " + text(row.get("end"));
    }
    var label = labels.of(source).orElseGet(() -> text(source));
    return new Cell(EVIDENCE, label, Links.page(source.toString()), text(source), quote, where);
  }

  private static String text(Node node) {
    return Cells.SLUGS.text(node);
  }
}
