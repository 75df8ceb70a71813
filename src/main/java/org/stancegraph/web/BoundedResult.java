package org.stancegraph.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.guard.Limits;

/// The whole answer to a query, worked out before its first byte is sent: what ends too late or
/// grows too large has no answer, and never half of one.
final class BoundedResult {

  /// The answer would be larger than the port gives; the message says what it does give.
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message);
    }
  }

  private final Limits limits;
  private long bytes;

  private BoundedResult(Limits limits) {
    this.limits = limits;
  }

  static QueryExecResult of(QueryExec exec, Query query, Limits limits) {
    return new BoundedResult(limits).of(exec, query);
  }

  private QueryExecResult of(QueryExec exec, Query query) {
    if (query.isAskType()) {
      return new QueryExecResult(exec.ask());
    }
    if (query.isSelectType()) {
      var rows = exec.select();
      var all = all(rows, BoundedResult::size);
      return new QueryExecResult(RowSetStream.create(rows.getResultVars(), all.iterator()));
    }
    var triples = query.isDescribeType() ? exec.describeTriples() : exec.constructTriples();
    var graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    all(triples, BoundedResult::size).forEach(graph::add);
    return new QueryExecResult(graph);
  }

  private <T> List<T> all(Iterator<T> found, ToIntFunction<T> size) {
    var all = new ArrayList<T>();
    while (found.hasNext()) {
      var next = found.next();
      bytes += size.applyAsInt(next);
      if (all.size() == limits.rows()) {
        throw new TooLarge("more than " + limits.rows() + " rows");
      }
      if (bytes > limits.bytes()) {
        throw new TooLarge("more than " + limits.bytes() + " bytes");
      }
      all.add(next);
    }
    return all;
  }

  private static int size(Binding row) {
    var size = new int[1];
    row.forEach((_, value) -> size[0] += size(value));
    return size[0];
  }

  private static int size(Triple triple) {
    return size(triple.getSubject()) + size(triple.getPredicate()) + size(triple.getObject());
  }

  /// What the term itself takes, and about what an object of it does.
  private static int size(Node term) {
    return 16
        + (term.isLiteral()
            ? term.getLiteralLexicalForm().length()
            : term.isURI() ? term.getURI().length() : 16);
  }
}
