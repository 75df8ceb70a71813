package org.stancegraph.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.OpVisitor;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/// Collects from a query what could load code, or could work for ever between two looks at the
/// clock.
final class RiskyParts {

  /// As many texts as may be made of several others: each can double what went before.
  private static final int DOUBLINGS = 10;

  private static final int PATTERN_LENGTH = 500;

  /// A repetition of what is itself repeated or has alternatives: Java's matcher may try for ever.
  private static final Pattern REPEATED =
      Pattern.compile("\\([^()]*[+*}|][^()]*\\)\\s*[+*{]|\\\\[1-9]");

  private static final List<String> CODE =
      List.of("java:", "http://jena.apache.org/ARQ/js", "http://jena.hpl.hp.com/ARQ/js");

  private Optional<String> fault = Optional.empty();
  private int doublings;

  Optional<String> fault() {
    return fault;
  }

  OpVisitor operators() {
    return new OpVisitorBase() {
      @Override
      public void visit(OpBGP op) {
        op.getPattern().getList().stream().map(Triple::getPredicate).forEach(each -> name(each));
      }
    };
  }

  ExprVisitor expressions() {
    return new ExprVisitorBase() {
      @Override
      public void visit(ExprFunctionN function) {
        look(function);
      }
    };
  }

  private void name(Node predicate) {
    if (predicate.isURI()) {
      code(predicate.getURI());
    }
  }

  private void code(String iri) {
    if (CODE.stream().anyMatch(iri::startsWith)) {
      fault = Optional.of("<" + iri + "> is not called here: no code of a stranger's choice runs");
    }
  }

  private void look(ExprFunction function) {
    Optional.ofNullable(function.getFunctionIRI()).ifPresent(this::code);
    switch (function.getFunctionSymbol().getSymbol()) {
      case "regex", "replace" -> pattern(function.getArg(2));
      case "concat" -> doubling(function);
      default -> {}
    }
  }

  private void pattern(Expr pattern) {
    if (!pattern.isConstant()) {
      fault = Optional.of("a pattern of REGEX or REPLACE must stand in the query itself");
    } else {
      var text = pattern.getConstant().asUnquotedString();
      if (text.length() > PATTERN_LENGTH || REPEATED.matcher(text).find()) {
        fault = Optional.of("a pattern may not repeat what is repeated: no time limit stops that");
      }
    }
  }

  private void doubling(ExprFunction concat) {
    var variables = concat.getArgs().stream().filter(each -> !each.isConstant()).count();
    if (variables > 1 && ++doublings > DOUBLINGS) {
      fault = Optional.of("more than " + DOUBLINGS + " texts made of several others");
    }
  }
}
