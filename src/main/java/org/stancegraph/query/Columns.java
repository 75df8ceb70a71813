package org.stancegraph.query;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Column.Json;

/// Reads from a query what its columns hold: a variable holds what the properties hold that it is
/// a value of, or what the expression gives that it is bound to. One walk from the innermost
/// pattern outwards, so that what an expression uses is known before it.
public final class Columns {

  private final ValueTypes values;
  private final Map<Var, Set<Json>> types = new HashMap<>();
  private final Map<Var, Set<String>> properties = new HashMap<>();

  private Columns(Ontology ontology) {
    this.values = new ValueTypes(ontology);
  }

  /// The columns of the question's answer, in their order.
  public static List<Column> of(SavedQuery question, Ontology ontology) {
    var op = Algebra.compile(question.query());
    var columns = new Columns(ontology);
    Walker.walk(op, columns.new Patterns(), new ExprVisitorBase());
    var always = AlwaysBound.in(op);
    return question.columns().stream()
        .map(Var::alloc)
        .map(variable -> columns.column(variable, always.contains(variable)))
        .toList();
  }

  private Column column(Var variable, boolean always) {
    return new Column(
        variable.getVarName(),
        typesOf(variable),
        always,
        properties.getOrDefault(variable, Set.of()));
  }

  private Set<Json> typesOf(Var variable) {
    return types.getOrDefault(variable, EnumSet.allOf(Json.class));
  }

  private void give(Node node, Collection<Json> found) {
    if (Var.isVar(node)) {
      types.computeIfAbsent(Var.alloc(node), _ -> EnumSet.noneOf(Json.class)).addAll(found);
    }
  }

  private void giveValue(Node node, PathEnd end) {
    give(node, values.at(end));
    if (Var.isVar(node)) {
      properties.computeIfAbsent(Var.alloc(node), _ -> new TreeSet<>()).addAll(end.properties());
    }
  }

  private final class Patterns extends OpVisitorBase {

    @Override
    public void visit(OpBGP op) {
      op.getPattern().forEach(triple -> visit(new OpTriple(triple)));
    }

    @Override
    public void visit(OpTriple op) {
      var triple = op.getTriple();
      give(triple.getSubject(), Set.of(Json.STRING));
      give(triple.getPredicate(), Set.of(Json.STRING));
      giveValue(triple.getObject(), PathEnd.of(triple.getPredicate()));
    }

    @Override
    public void visit(OpPath op) {
      var path = op.getTriplePath();
      give(path.getSubject(), Set.of(Json.STRING));
      giveValue(path.getObject(), PathEnd.of(path.getPath()));
    }

    @Override
    public void visit(OpGraph op) {
      give(op.getNode(), Set.of(Json.STRING));
    }

    @Override
    public void visit(OpTable op) {
      op.getTable()
          .rows()
          .forEachRemaining(
              row -> row.forEach((variable, term) -> give(variable, ValueTypes.of(term))));
    }

    @Override
    public void visit(OpExtend op) {
      op.getVarExprList()
          .forEachVarExpr(
              (variable, expression) ->
                  give(variable, values.of(expression, Columns.this::typesOf)));
    }

    @Override
    public void visit(OpGroup op) {
      op.getAggregators()
          .forEach(each -> give(each.getVar(), values.of(each, Columns.this::typesOf)));
    }
  }
}
