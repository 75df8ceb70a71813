package org.stancegraph.query;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/// Which variables have a value in every solution of a pattern. What is not told apart here counts
/// as a pattern that may leave all of them out.
final class AlwaysBound {

  private AlwaysBound() {}

  static Set<Var> in(Op op) {
    return switch (op) {
      case OpBGP pattern -> Set.copyOf(OpVars.mentionedVars(pattern));
      case OpTriple pattern -> Set.copyOf(OpVars.mentionedVars(pattern));
      case OpPath path -> Set.copyOf(OpVars.mentionedVars(path));
      case OpGraph graph -> either(in(graph.getSubOp()), Set.copyOf(OpVars.visibleVars(graph)));
      case OpJoin join -> together(in(join.getLeft()), in(join.getRight()));
      case OpLeftJoin optional -> in(optional.getLeft());
      case OpMinus minus -> in(minus.getLeft());
      case OpUnion union -> either(in(union.getLeft()), in(union.getRight()));
      case OpFilter filter -> in(filter.getSubOp());
      case OpExtend extend -> extended(extend);
      case OpGroup group -> grouped(group);
      case OpProject project -> either(in(project.getSubOp()), Set.copyOf(project.getVars()));
      case OpModifier modifier -> in(modifier.getSubOp());
      case Op _ -> Set.of();
    };
  }

  private static Set<Var> extended(OpExtend extend) {
    var bound = new HashSet<>(in(extend.getSubOp()));
    extend
        .getVarExprList()
        .forEachVarExpr(
            (variable, expression) -> {
              if (isSure(expression, bound)) {
                bound.add(variable);
              }
            });
    return bound;
  }

  /// An expression may fail for a row, unless it is a constant or a variable.
  private static boolean isSure(Expr expression, Set<Var> bound) {
    return expression.isConstant()
        || (expression.isVariable() && bound.contains(expression.asVar()));
  }

  private static Set<Var> grouped(OpGroup group) {
    var bound = new HashSet<>(in(group.getSubOp()));
    bound.retainAll(group.getGroupVars().getVars());
    group.getAggregators().stream()
        .filter(each -> each.getAggregator().getName().equals("COUNT"))
        .forEach(each -> bound.add(each.getVar()));
    return bound;
  }

  private static Set<Var> together(Set<Var> one, Set<Var> other) {
    var all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  private static Set<Var> either(Set<Var> one, Set<Var> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
