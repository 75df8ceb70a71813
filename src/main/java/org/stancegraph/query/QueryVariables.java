package org.stancegraph.query;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
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
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/// Which variables a query gives values, and which it only tests: a variable that is only tested
/// can get its value from outside alone.
record QueryVariables(Set<String> given, Set<String> tested) {

  static QueryVariables of(Query query) {
    var found = new QueryVariables(new HashSet<>(), new HashSet<>());
    Walker.walk(Algebra.compile(query), found.new Patterns(), found.new Expressions());
    return found;
  }

  Set<String> all() {
    var all = new HashSet<>(given);
    all.addAll(tested);
    return all;
  }

  /// Tested, never given a value, and not among the declared; sorted.
  Set<String> onlyTested(Set<String> declared) {
    var left = new TreeSet<>(tested);
    left.removeAll(given);
    left.removeAll(declared);
    return left;
  }

  private void give(Node node) {
    if (Var.isVar(node)) {
      given.add(name(Var.alloc(node)));
    }
  }

  /// The algebra marks the inner variables of a subquery with leading slashes.
  private static String name(Var variable) {
    return variable.getVarName().replaceFirst("^/+", "");
  }

  private final class Patterns extends OpVisitorBase {

    @Override
    public void visit(OpBGP op) {
      op.getPattern().forEach(triple -> visit(new OpTriple(triple)));
    }

    @Override
    public void visit(OpTriple op) {
      give(op.getTriple().getSubject());
      give(op.getTriple().getPredicate());
      give(op.getTriple().getObject());
    }

    @Override
    public void visit(OpPath op) {
      give(op.getTriplePath().getSubject());
      give(op.getTriplePath().getObject());
    }

    @Override
    public void visit(OpGraph op) {
      give(op.getNode());
    }

    @Override
    public void visit(OpTable op) {
      op.getTable().getVars().forEach(QueryVariables.this::give);
    }

    @Override
    public void visit(OpExtend op) {
      op.getVarExprList().getVars().forEach(QueryVariables.this::give);
    }

    @Override
    public void visit(OpGroup op) {
      op.getGroupVars().getExprs().keySet().forEach(QueryVariables.this::give);
      op.getAggregators().forEach(each -> give(each.getVar()));
    }
  }

  private final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(ExprVar variable) {
      tested.add(name(variable.asVar()));
    }
  }
}
