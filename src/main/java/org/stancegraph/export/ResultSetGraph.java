package org.stancegraph.export;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.RDFOutput;
import org.stancegraph.query.Answer;

/// A table as RDF, in the result-set vocabulary of the W3C's test cases, each row with its index.
final class ResultSetGraph {

  private ResultSetGraph() {}

  static Graph of(Answer.Table table) {
    var model = ModelFactory.createDefaultModel();
    new RDFOutput().asRDF(model, ResultSet.adapt(rows(table)), true);
    return withPrefix(model.getGraph());
  }

  static Graph of(boolean yes) {
    return withPrefix(RDFOutput.encodeAsModel(yes).getGraph());
  }

  /// The rows as Jena's writers read them.
  static RowSet rows(Answer.Table table) {
    var columns = table.columns().stream().map(Var::alloc).toList();
    return RowSetStream.create(
        columns, table.rows().stream().map(row -> binding(columns, row)).iterator());
  }

  private static Binding binding(List<Var> columns, Map<String, Node> row) {
    var builder = BindingFactory.builder();
    columns.stream()
        .filter(column -> row.containsKey(column.getVarName()))
        .forEach(column -> builder.add(column, row.get(column.getVarName())));
    return builder.build();
  }

  private static Graph withPrefix(Graph graph) {
    graph
        .getPrefixMapping()
        .setNsPrefix("rs", "http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
        .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    return graph;
  }
}
