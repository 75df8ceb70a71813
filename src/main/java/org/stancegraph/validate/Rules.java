package org.stancegraph.validate;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.model.Value;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.ontology.Term;
import org.stancegraph.seed.EntityId;

/// Words a violation as a curator reads it: the key of the record, what the rule asks of it, what
/// was found, and what to write instead. All but the key and the value stands in the shapes.
final class Rules {

  private static final int LONGEST_VALUE = 60;

  private final Map<String, String> demands = new HashMap<>();
  private final Map<String, String> cures = new HashMap<>();
  private final Map<String, String> keys;

  Rules(Ontology ontology) {
    texts(ontology, RDFS.label.asNode(), demands);
    texts(ontology, SHACL.message, cures);
    var context = ontology.context();
    keys =
        context.keys().stream()
            .flatMap(key -> context.term(key).stream())
            .collect(toMap(Term::property, Term::key, (one, other) -> one));
  }

  Finding finding(Violation violation, Place place) {
    var demand = demands.getOrDefault(violation.rule(), "must keep the rule");
    var sentence = violation.path().map(path -> "'" + key(path) + "' " + demand).orElse(demand);
    var message = sentence + found(violation) + " [" + name(violation.rule()) + "]";
    var cure = cures.getOrDefault(violation.rule(), "");
    return violation.advice()
        ? Finding.warning(place, message, cure)
        : Finding.error(place, message, cure);
  }

  private String key(String property) {
    return keys.getOrDefault(property, property);
  }

  /// The value, where it says more than the line that the finding points at.
  private static String found(Violation violation) {
    return violation
        .value()
        .filter(value -> !value.stringValue().equals(violation.focus()))
        .map(Rules::shortened)
        .filter(value -> !violation.rule().endsWith("-keys"))
        .map(value -> ": '" + value + "'")
        .orElse(violation.missing() ? ": there is none" : "");
  }

  private static String shortened(Value value) {
    var text = value.stringValue();
    var brief =
        Stream.of(EntityId.THINGS, EntityId.TERMS)
            .filter(text::startsWith)
            .findFirst()
            .map(base -> text.substring(base.length()))
            .orElse(text);
    return brief.length() > LONGEST_VALUE ? brief.substring(0, LONGEST_VALUE) + "…" : brief;
  }

  private static String name(String rule) {
    return rule.substring(rule.lastIndexOf('/') + 1);
  }

  private static void texts(Ontology ontology, Node property, Map<String, String> into) {
    ontology.shapes().stream(Node.ANY, property, Node.ANY)
        .filter(triple -> triple.getSubject().isURI())
        .forEach(
            triple ->
                into.put(triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm()));
  }
}
