package org.stancegraph.query;

import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitor;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprVisitor;

/// Shows every part of a query to whoever looks for what it may not have. Jena's own walk passes
/// over what rows are sorted by and what is counted or summed up, where anything could hide.
public final class QueryParts {

  private final OpVisitor operators;
  private final ExprVisitor expressions;
  private final OpVisitor passedOver =
      new OpVisitorBase() {
        @Override
        public void visit(OpOrder op) {
          op.getConditions().stream().map(SortCondition::getExpression).forEach(each -> walk(each));
        }

        @Override
        public void visit(OpGroup op) {
          op.getGroupVars().forEachExpr((_, each) -> walk(each));
          op.getAggregators().forEach(each -> walk(each));
        }
      };

  private QueryParts(OpVisitor operators, ExprVisitor expressions) {
    this.operators = operators;
    this.expressions = expressions;
  }

  public static void show(Query query, OpVisitor operators, ExprVisitor expressions) {
    if (query.getQueryPattern() != null) {
      var parts = new QueryParts(operators, expressions);
      var whole = Algebra.compile(query);
      Walker.walk(whole, operators, expressions, parts.passedOver, null);
    }
  }

  private void walk(ExprAggregator aggregate) {
    var of = aggregate.getAggregator().getExprList();
    if (of != null) {
      of.forEach(each -> walk(each));
    }
  }

  private void walk(Expr expression) {
    Walker.walk(expression, operators, expressions, passedOver, null);
  }
}
