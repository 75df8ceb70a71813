package org.stancegraph.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/// A query that a page rests on: all that it gives is counted, and shown so many rows at a time.
final class PageQueries {

  private static final String COUNT = "count";

  private final Query query;

  private PageQueries(Query query) {
    this.query = query;
  }

  static PageQueries named(String name) {
    return new PageQueries(QueryFactory.create(ClassPath.text("/pages/thing/" + name + ".rq")));
  }

  PageQueries with(String variable, Node value) {
    return new PageQueries(
        QueryTransformOps.replaceVars(query, Map.of(Var.alloc(variable), value)));
  }

  Query query() {
    return query;
  }

  /// How many rows there are in all.
  long count(DatasetGraph quads) {
    var inner = query.cloneQuery();
    if (inner.hasOrderBy()) {
      inner.getOrderBy().clear();
    }
    var count = QueryFactory.make();
    count.setQuerySelectType();
    count.addResultVar(COUNT, count.allocAggregate(new AggCount()));
    count.setQueryPattern(new ElementSubQuery(inner));
    count.resetResultVars();
    var row = QueryExec.dataset(quads).query(count).select().next();
    return ((Number) row.get(COUNT).getLiteralValue()).longValue();
  }

  /// The rows of one page, counted from 1.
  List<Map<String, Node>> page(DatasetGraph quads, int page, int size) {
    var part = query.cloneQuery();
    part.setLimit(size);
    part.setOffset((page - 1L) * size);
    return rows(quads, part);
  }

  List<Map<String, Node>> all(DatasetGraph quads) {
    return rows(quads, query);
  }

  private static List<Map<String, Node>> rows(DatasetGraph quads, Query query) {
    var rows = new ArrayList<Map<String, Node>>();
    try (var exec = QueryExec.dataset(quads).query(query).build()) {
      exec.select()
          .forEachRemaining(
              binding -> {
                var row = new HashMap<String, Node>();
                binding.forEach((variable, value) -> row.put(variable.getVarName(), value));
                rows.add(Map.copyOf(row));
              });
    }
    return List.copyOf(rows);
  }

  static String text(Map<String, Node> row, String column) {
    var value = row.get(column);
    return value == null ? "" : value.getLiteralLexicalForm();
  }
}
