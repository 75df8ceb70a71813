package org.stancegraph.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// What a query gives: always complete, or there is a finding in its place.
public sealed interface Answer {

  /// Rows in the query's order; a column without a value is missing from its row. All rows are in
  /// memory, because a cursor that fails half-way would have told half an answer.
  record Table(List<String> columns, List<Map<String, Node>> rows) implements Answer {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  record YesNo(boolean yes) implements Answer {}

  record Triples(Graph graph) implements Answer {}
}
