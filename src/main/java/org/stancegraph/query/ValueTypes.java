package org.stancegraph.query;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.stancegraph.ontology.Holds;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.ontology.Term;
import org.stancegraph.query.Column.Json;

/// Which JSON a value has: the context of the records and the ontology say it of a property,
/// SPARQL of a function.
final class ValueTypes {

  private static final Set<Json> ANY = EnumSet.allOf(Json.class);
  private static final Set<Json> STRING = Set.of(Json.STRING);
  private static final Set<Json> EXACT = Set.of(Json.INTEGER, Json.NUMBER);

  private static final Map<String, Json> DATATYPES =
      Map.of(
          XSD.integer.getURI(), Json.INTEGER,
          XSD.nonNegativeInteger.getURI(), Json.INTEGER,
          XSD.decimal.getURI(), Json.NUMBER,
          XSD.xboolean.getURI(), Json.BOOLEAN);

  private static final Set<String> CALCULATED =
      Set.of("add", "subtract", "multiply", "divide", "minus", "round", "ceil", "floor", "abs");

  private static final Set<String> COUNTED =
      Set.of("strlen", "year", "month", "day", "hours", "minutes");

  private static final Set<String> TRUTHS =
      Set.of("eq", "ne", "lt", "le", "gt", "ge", "and", "or", "not", "bound", "in", "notin");

  private static final Set<String> WRITTEN =
      Set.of("str", "concat", "replace", "substr", "ucase", "lcase", "lang", "strafter", "iri");

  private final Ontology ontology;
  private final Map<String, Set<Json>> byProperty;

  ValueTypes(Ontology ontology) {
    this.ontology = ontology;
    this.byProperty =
        ontology.context().keys().stream()
            .flatMap(key -> ontology.context().term(key).stream())
            .filter(term -> !term.reverse())
            .collect(Collectors.toMap(Term::property, ValueTypes::of, ValueTypes::both));
  }

  /// What stands where a path arrives.
  Set<Json> at(PathEnd end) {
    var things = end.things() ? STRING : Set.<Json>of();
    return end.anything()
        ? ANY
        : end.properties().stream().map(this::of).reduce(things, ValueTypes::both);
  }

  private Set<Json> of(String property) {
    var known = byProperty.get(property);
    if (known != null) {
      return known;
    }
    return property.equals(RDF.type.getURI()) || ontology.isObjectProperty(property)
        ? STRING
        : ontology
            .impliedClass(property, false)
            .map(range -> Set.of(DATATYPES.getOrDefault(range, Json.STRING)))
            .orElse(ANY);
  }

  private static Set<Json> of(Term term) {
    return term.holds() instanceof Holds.Typed(var datatype)
        ? Set.of(DATATYPES.getOrDefault(datatype, Json.STRING))
        : STRING;
  }

  static Set<Json> of(Node term) {
    return term.isLiteral()
        ? Set.of(DATATYPES.getOrDefault(term.getLiteralDatatypeURI(), Json.STRING))
        : STRING;
  }

  /// What the expression gives, where it gives anything.
  Set<Json> of(Expr expression, Function<Var, Set<Json>> variables) {
    return switch (expression) {
      case NodeValue value -> of(value.asNode());
      // An aggregate is a variable too, and has to be looked at first.
      case ExprAggregator aggregate -> of(aggregate, variables);
      case ExprVar variable -> variables.apply(variable.asVar());
      case ExprFunction function -> of(function, variables);
      case Expr _ -> ANY;
    };
  }

  private Set<Json> of(ExprAggregator aggregate, Function<Var, Set<Json>> variables) {
    var of = aggregate.getAggregator().getExprList();
    return switch (aggregate.getAggregator().getName()) {
      case "COUNT" -> Set.of(Json.INTEGER);
      case "GROUP_CONCAT" -> STRING;
      case String _ when of == null -> ANY;
      case "SUM", "AVG" -> calculated(of.getList().stream(), variables);
      case String _ -> together(of.getList().stream(), variables);
    };
  }

  private Set<Json> of(ExprFunction function, Function<Var, Set<Json>> variables) {
    var name = function.getFunctionSymbol().getSymbol();
    return switch (name) {
      case "coalesce" -> together(function.getArgs().stream(), variables);
      case "if" -> together(function.getArgs().stream().skip(1), variables);
      case String _ when CALCULATED.contains(name) ->
          calculated(function.getArgs().stream(), variables);
      case String _ when COUNTED.contains(name) -> Set.of(Json.INTEGER);
      case String _ when TRUTHS.contains(name) -> Set.of(Json.BOOLEAN);
      case String _ when WRITTEN.contains(name) -> STRING;
      case String _ -> ANY;
    };
  }

  /// Exact numbers give exact ones; any other may be a double, which the API writes as a string.
  private Set<Json> calculated(Stream<Expr> operands, Function<Var, Set<Json>> variables) {
    return EXACT.containsAll(together(operands, variables))
        ? Set.of(Json.NUMBER)
        : Set.of(Json.NUMBER, Json.STRING);
  }

  private Set<Json> together(Stream<Expr> expressions, Function<Var, Set<Json>> variables) {
    return expressions.map(each -> of(each, variables)).reduce(Set.of(), ValueTypes::both);
  }

  private static Set<Json> both(Collection<Json> one, Collection<Json> other) {
    var all = EnumSet.noneOf(Json.class);
    all.addAll(one);
    all.addAll(other);
    return all;
  }
}
