package org.stancegraph.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.stancegraph.query.Answer;

/// Rows in aligned columns; where they would not fit the width, one block of lines per row. Nothing
/// is ever cut off.
final class TextTable {

  private static final String GAP = "  ";

  private final Cells cells;
  private final int width;

  TextTable(Cells cells, int width) {
    this.cells = cells;
    this.width = width;
  }

  void write(Answer.Table table, Appendable out) throws IOException {
    var lines = new ArrayList<List<String>>();
    table
        .rows()
        .forEach(row -> lines.add(table.columns().stream().map(c -> cell(row, c)).toList()));
    var widths = widths(table.columns(), lines);
    var total = widths.stream().mapToInt(Integer::intValue).sum();
    if (width > 0 && total + GAP.length() * (widths.size() - 1) > width && !lines.isEmpty()) {
      blocks(table.columns(), lines, out);
      return;
    }
    line(table.columns(), widths, out);
    line(widths.stream().map("-"::repeat).toList(), widths, out);
    for (var line : lines) {
      line(line, widths, out);
    }
  }

  private static void line(List<String> line, List<Integer> widths, Appendable out)
      throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < line.size(); i++) {
      text.append(line.get(i)).append(" ".repeat(widths.get(i) - length(line.get(i)))).append(GAP);
    }
    out.append(text.toString().stripTrailing()).append('\n');
  }

  private static void blocks(List<String> columns, List<List<String>> lines, Appendable out)
      throws IOException {
    var longest = columns.stream().mapToInt(String::length).max().orElse(0);
    var between = "";
    for (var line : lines) {
      out.append(between);
      for (int i = 0; i < columns.size(); i++) {
        var name = columns.get(i) + " ".repeat(longest - columns.get(i).length());
        out.append((name + GAP + line.get(i)).stripTrailing()).append('\n');
      }
      between = "\n";
    }
  }

  private static List<Integer> widths(List<String> columns, List<List<String>> lines) {
    var widths = new ArrayList<>(columns.stream().map(String::length).toList());
    for (var line : lines) {
      for (int i = 0; i < line.size(); i++) {
        widths.set(i, Math.max(widths.get(i), length(line.get(i))));
      }
    }
    return widths;
  }

  /// A line break inside a value would break the table's line.
  private String cell(Map<String, Node> row, String column) {
    var term = row.get(column);
    return term == null ? "" : cells.text(term).replaceAll("\\p{Cntrl}+", " ");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
