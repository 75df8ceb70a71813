package org.stancegraph.guard;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.stancegraph.query.QueryParts;

/// What a stranger's query may not be, whatever it would give: nothing that loads code, is no
/// SPARQL 1.1, or is written so that no limit of time could stop it.
public final class QueryRules {

  /// As deep as brackets may stand in one another.
  private static final int DEPTH = 200;

  private static final Pattern QUOTED =
      Pattern.compile(
          "'(?:[^'\\\\\\n]|\\\\.)*+'|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|<[^<>\\s]*+>|#[^\\n]*+");

  private QueryRules() {}

  /// Before it is read: a reader goes as deep as brackets do.
  public static Optional<String> fault(String text) {
    var depth = 0;
    var deepest = 0;
    for (var sign : QUOTED.matcher(text).replaceAll("").toCharArray()) {
      switch (sign) {
        case '(', '{', '[' -> deepest = Math.max(deepest, ++depth);
        case ')', '}', ']' -> depth--;
        default -> {}
      }
    }
    return deepest > DEPTH
        ? Optional.of("brackets stand more than " + DEPTH + " deep in one another")
        : Optional.empty();
  }

  /// Once it is read.
  public static Optional<String> fault(Query query) {
    return syntax(query).or(() -> expressions(query));
  }

  private static Optional<String> syntax(Query query) {
    try {
      QueryFactory.create(query.toString(query.getSyntax()), Syntax.syntaxSPARQL_11);
      return Optional.empty();
    } catch (QueryParseException _) {
      return Optional.of("this is no SPARQL 1.1: extensions of its syntax are not answered");
    }
  }

  private static Optional<String> expressions(Query query) {
    var found = new RiskyParts();
    QueryParts.show(query, found.operators(), found.expressions());
    return found.fault();
  }
}
