package org.stancegraph.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.stancegraph.query.Answer;

/// Writes answers for people and their tools: a table to read, CSV and TSV for spreadsheets and R,
/// JSON with one plain object per row, and RDF. W3C result formats are [SparqlResults].
public final class AnswerWriter {

  private static final List<String> TRIPLE = List.of("subject", "predicate", "object");

  private final Cells cells;
  private final int width;

  /// A table wider than the width is written row by row; 0 is any width.
  public AnswerWriter(Cells cells, int width) {
    this.cells = cells;
    this.width = width;
  }

  public void write(Answer answer, AnswerFormat format, Appendable out) throws IOException {
    switch (format) {
      case TABLE -> new TextTable(cells, width).write(table(answer), out);
      case CSV -> SeparatedValues.COMMAS.write(table(answer), cells, out);
      case TSV -> SeparatedValues.TABS.write(table(answer), cells, out);
      case JSON -> out.append(JsonRows.of(answer, cells)).append('\n');
      case TTL -> out.append(rdf(answer, RDFFormat.TURTLE_PRETTY));
      case JSONLD -> out.append(rdf(answer, RDFFormat.JSONLD11_PRETTY)).append('\n');
      case XML, SRJ -> SparqlResults.write(rowsOrVerdict(answer), format, this, out);
    }
  }

  /// Every answer can stand as rows: a verdict as one cell, triples as three columns.
  public static Answer.Table table(Answer answer) {
    return switch (answer) {
      case Answer.Table table -> table;
      case Answer.YesNo(var yes) ->
          new Answer.Table(List.of("answer"), List.of(Map.of("answer", text(yes ? "yes" : "no"))));
      case Answer.Triples(var graph) ->
          new Answer.Table(TRIPLE, sorted(graph.stream().map(AnswerWriter::row).toList()));
    };
  }

  /// The W3C's results have no triples.
  private static Answer rowsOrVerdict(Answer answer) {
    return switch (answer) {
      case Answer.Table rows -> rows;
      case Answer.YesNo verdict -> verdict;
      case Answer.Triples triples -> table(triples);
    };
  }

  private static List<Map<String, Node>> sorted(List<Map<String, Node>> rows) {
    var sorted = new ArrayList<>(rows);
    sorted.sort(
        (a, b) -> {
          for (var column : TRIPLE) {
            int order = a.get(column).toString().compareTo(b.get(column).toString());
            if (order != 0) {
              return order;
            }
          }
          return 0;
        });
    return sorted;
  }

  private static Map<String, Node> row(Triple triple) {
    var row = new HashMap<String, Node>();
    row.put("subject", triple.getSubject());
    row.put("predicate", triple.getPredicate());
    row.put("object", triple.getObject());
    return row;
  }

  private static Node text(String word) {
    return NodeFactory.createLiteralString(word);
  }

  private static String rdf(Answer answer, RDFFormat format) {
    var graph =
        switch (answer) {
          case Answer.Triples(var triples) -> triples;
          case Answer.Table table -> ResultSetGraph.of(table);
          case Answer.YesNo(var yes) -> ResultSetGraph.of(yes);
        };
    return RDFWriter.source(graph).format(format).asString();
  }
}
