package org.stancegraph.query;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.EntityId;

/// Gives a question's parameters their values. A value becomes a term that the dataset knows, or a
/// checked literal, and takes the place of its variable in the parsed query: no text is joined.
final class Binder {

  private final SavedQuery question;
  private final KnownThings known;
  private final Suggestions suggestions;
  private final List<Finding> findings = new ArrayList<>();

  Binder(SavedQuery question, DatasetGraph dataset) {
    this.question = question;
    this.known = new KnownThings(dataset);
    this.suggestions = new Suggestions(dataset, known);
  }

  Checked<Query> bind(Map<String, String> values) {
    values.keySet().forEach(this::checkName);
    var terms = new HashMap<Var, Node>();
    for (var parameter : question.parameters()) {
      given(parameter, values)
          .flatMap(value -> term(parameter, value))
          .ifPresent(term -> terms.put(Var.alloc(parameter.name()), term));
    }
    return findings.isEmpty()
        ? Checked.good(QueryTransformOps.replaceVars(question.query(), terms))
        : new Checked.Bad<>(findings);
  }

  private void checkName(String name) {
    if (question.parameter(name).isEmpty()) {
      var names = question.parameters().stream().map(Parameter::name).toList();
      var others =
          names.isEmpty()
              ? question.name() + " takes none"
              : question.name() + " takes " + String.join(", ", names);
      find(name, "unknown parameter '" + printable(name) + "'", Nearest.hint(name, names, others));
    }
  }

  private Optional<String> given(Parameter parameter, Map<String, String> values) {
    var value = Optional.ofNullable(values.get(parameter.name())).or(parameter::byDefault);
    if (value.isEmpty() && parameter.required()) {
      find(
          parameter.name(),
          question.name() + " needs the parameter '" + parameter.name() + "'",
          "give " + parameter.name() + " a value, as in " + parameter.example());
    }
    return value;
  }

  private Optional<Node> term(Parameter parameter, String value) {
    if (!parameter.options().isEmpty() && !parameter.options().contains(value)) {
      var options = "it is one of " + String.join(", ", parameter.options());
      return unknown(parameter, value, Nearest.hint(value, parameter.options(), options));
    }
    return switch (parameter.kind()) {
      case ParameterKind.Thing(_, var kinds) ->
          known(
              parameter, value, kinds.stream().map(each -> EntityId.THINGS + each + "/").toList());
      case ParameterKind.Concept(var scheme) ->
          known(parameter, value, List.of(EntityId.TERMS + scheme + "/"));
      case ParameterKind.Literal literal -> literal(parameter, literal, value);
    };
  }

  private Optional<Node> known(Parameter parameter, String value, List<String> bases) {
    var meant = known.meantBy(value, bases);
    if (meant.size() == 1) {
      return Optional.of(NodeFactory.createURI(meant.getFirst()));
    }
    if (!meant.isEmpty()) {
      return ambiguous(parameter, value, meant.stream().map(Binder::shortest).toList());
    }
    var described = known.describedAs(value, bases);
    return described.isEmpty()
        ? unknown(parameter, value, suggestions.near(value, bases).orElse(form(parameter)))
        : refuse(
            parameter,
            "'" + printable(value) + "' is a description, not a name",
            suggestions.offer(described, bases));
  }

  private static String form(Parameter parameter) {
    return "give a slug, a full IRI or a name, as in " + parameter.example();
  }

  private static String shortest(String iri) {
    return iri.startsWith(EntityId.THINGS) ? iri.substring(EntityId.THINGS.length()) : iri;
  }

  private Optional<Node> unknown(Parameter parameter, String value, String hint) {
    return refuse(
        parameter, "unknown " + parameter.kind().name() + " '" + printable(value) + "'", hint);
  }

  private Optional<Node> ambiguous(Parameter parameter, String value, List<String> meant) {
    return refuse(
        parameter,
        "'" + printable(value) + "' may mean " + String.join(" or ", meant),
        "say which");
  }

  private Optional<Node> refuse(Parameter parameter, String message, String hint) {
    find(parameter.name(), message, hint);
    return Optional.empty();
  }

  private Optional<Node> literal(Parameter parameter, ParameterKind.Literal kind, String value) {
    if (!kind.form().matcher(value).matches() || !isInCalendar(kind, value)) {
      find(
          parameter.name(),
          "'" + printable(value) + "' is no " + kind.name(),
          "write it as " + kind.example());
      return Optional.empty();
    }
    return Optional.of(
        switch (kind.name()) {
          case "date" -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
          case "integer" -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
          default -> NodeFactory.createLiteralString(value);
        });
  }

  private static boolean isInCalendar(ParameterKind.Literal kind, String value) {
    try {
      return !kind.name().equals("date") || LocalDate.parse(value) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /// What came from outside is shown as given, but cannot break the line that shows it.
  private static String printable(String text) {
    var line = text.replaceAll("\\p{Cntrl}", "?");
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  private void find(String parameter, String message, String hint) {
    var option = Path.of("--" + parameter.replaceAll("[^\\w-]", "?"));
    findings.add(Finding.error(Place.of(option), message, hint));
  }
}
