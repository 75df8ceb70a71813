package org.stancegraph.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final String XPATH = "http://www.w3.org/2005/xpath-functions";

  /// The functions that a query may call by name: casts and those of XPath. The engine would load
  /// others by their names, and has some that wait, evaluate texts or print to the log.
  private static final List<String> FUNCTIONS =
      List.of("http://www.w3.org/2001/XMLSchema#", XPATH + "#", XPATH + "/math#");

  private static final Set<String> NO_FUNCTIONS =
      Set.of(XPATH + "#apply", XPATH + "#error", XPATH + "#collation-key");

  private static final Set<String> PATTERNS = Set.of(XPATH + "#matches", XPATH + "#replace");

  /// Predicates by whose name the engine would load code.
  private static final List<String> CODE =
      List.of(
          "java:",
          "http://jena.apache.org/ARQ/",
          "http://jena.hpl.hp.com/ARQ/",
          "http://www.dotnetrdf.org/leviathan#");

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
    if (predicate.isURI() && CODE.stream().anyMatch(predicate.getURI()::startsWith)) {
      refuse(predicate.getURI());
    }
  }

  private void call(ExprFunction function, String iri) {
    if (NO_FUNCTIONS.contains(iri) || FUNCTIONS.stream().noneMatch(iri::startsWith)) {
      refuse(iri);
    } else if (PATTERNS.contains(iri) && function.numArgs() > 1) {
      pattern(function.getArg(2));
    } else if (iri.equals(XPATH + "#concat")) {
      doubling(function);
    }
  }

  private void refuse(String iri) {
    fault =
        Optional.of(
            "<"
                + iri
                + "> is not called here: only the functions of SPARQL 1.1, casts to XSD types and"
                + " the functions of XPath are");
  }

  private void look(ExprFunction function) {
    if (function.getFunctionIRI() != null) {
      call(function, function.getFunctionIRI());
      return;
    }
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
