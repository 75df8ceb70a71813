package org.stancegraph.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.stancegraph.seed.EntityId;

/// What a record says of its thing, property by property, and of each of its parts.
record Facts(Words words, DatasetGraph quads) {

  /// A property in words, and its values.
  public record Fact(String property, List<Words.Phrase> values) {}

  /// A part of a record: how deep it stands, what it is, and what is said of it.
  public record Part(int depth, String anchor, String kind, String heading, List<Fact> facts) {}

  /// Told elsewhere on the page.
  private static final Set<Node> ELSEWHERE =
      Set.of(RDF.type.asNode(), RDFS.label.asNode(), DCTerms.description.asNode());

  /// What a part is called, where it has no label: a proposition by its text, a name by its form.
  private static final List<Node> HEADINGS =
      List.of(
          NodeFactory.createURI(EntityId.TERMS + "text"),
          NodeFactory.createURI("http://www.w3.org/2008/05/skos-xl#literalForm"));

  private static final Node START = NodeFactory.createURI("http://www.w3.org/ns/oa#start");
  private static final Node END = NodeFactory.createURI("http://www.w3.org/ns/oa#end");
  private static final int DEEPEST = 4;

  /// Of the thing itself; its parts are not among the values.
  List<Fact> of(Node thing) {
    var byProperty = new TreeMap<String, List<Words.Phrase>>();
    quads.stream(Node.ANY, thing, Node.ANY, Node.ANY)
        .map(Quad::asTriple)
        .distinct()
        .filter(each -> !ELSEWHERE.contains(each.getPredicate()))
        .filter(each -> !HEADINGS.contains(each.getPredicate()))
        .filter(each -> !each.getObject().equals(thing))
        .filter(each -> !isPart(thing, each.getObject()) || isPlace(each.getObject()))
        .forEach(
            each ->
                byProperty
                    .computeIfAbsent(property(each.getPredicate()), _ -> new ArrayList<>())
                    .add(value(each.getObject())));
    return byProperty.entrySet().stream()
        .map(each -> new Fact(each.getKey(), sorted(each.getValue())))
        .toList();
  }

  /// A place in a document is its characters.
  private Words.Phrase value(Node value) {
    return isPlace(value)
        ? new Words.Phrase(
            "characters " + number(value, START) + " to " + number(value, END), "", "")
        : words.of(value);
  }

  private boolean isPlace(Node value) {
    return value.isURI() && quads.contains(Node.ANY, value, START, Node.ANY);
  }

  private String number(Node place, Node property) {
    return words.best(place, property).map(Node::getLiteralLexicalForm).orElse("?");
  }

  private static List<Words.Phrase> sorted(List<Words.Phrase> values) {
    return values.stream().distinct().sorted(Comparator.comparing(Words.Phrase::text)).toList();
  }

  private String property(Node property) {
    return words
        .label(property)
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> property.getLocalName());
  }

  /// The parts of the thing, each followed by its own.
  List<Part> parts(Node thing) {
    var parts = new ArrayList<Part>();
    add(thing, thing, 0, parts);
    return List.copyOf(parts);
  }

  private void add(Node record, Node whole, int depth, List<Part> parts) {
    if (depth >= DEEPEST) {
      return;
    }
    quads.stream(Node.ANY, whole, Node.ANY, Node.ANY)
        .map(Quad::asTriple)
        .distinct()
        .filter(each -> isPart(whole, each.getObject()) && !isPlace(each.getObject()))
        .sorted(Comparator.comparing(each -> property(each.getPredicate()) + each.getObject()))
        .forEach(
            each -> {
              var part = each.getObject();
              parts.add(
                  new Part(
                      depth,
                      part.getURI().substring(record.getURI().length() + 1),
                      property(each.getPredicate()),
                      heading(part),
                      of(part)));
              add(record, part, depth + 1, parts);
            });
  }

  private String heading(Node part) {
    return HEADINGS.stream()
        .flatMap(property -> words.best(part, property).stream())
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseGet(() -> words.of(part).text());
  }

  private static boolean isPart(Node whole, Node value) {
    return value.isURI() && value.getURI().startsWith(whole.getURI() + "/");
  }
}
