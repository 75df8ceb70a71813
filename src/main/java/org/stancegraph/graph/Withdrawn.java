package org.stancegraph.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.stancegraph.seed.EntityId;

/// What the records say of records that are out of use, for whoever still names one.
final class Withdrawn {

  private static final Node WITHDRAWS = NodeFactory.createURI(EntityId.TERMS + "withdraws");

  private final Map<String, String> hints = new HashMap<>();

  void learn(Graph record) {
    record.stream(Node.ANY, WITHDRAWS, Node.ANY)
        .filter(triple -> triple.getObject().isLiteral())
        .forEach(
            triple -> hints.put(triple.getObject().getLiteralLexicalForm(), of(triple, record)));
  }

  private static String of(Triple withdrawal, Graph record) {
    return record.stream(withdrawal.getSubject(), DCTerms.isReplacedBy.asNode(), Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isURI)
        .map(node -> node.getURI().replace(EntityId.THINGS, ""))
        .findFirst()
        .map(other -> "it was withdrawn: " + other + " took its place")
        .orElse("it was withdrawn, and nothing took its place: take the reference out");
  }

  /// What to do about a reference to the thing, if it was withdrawn.
  Optional<String> hint(String thing) {
    return Optional.ofNullable(hints.get(thing));
  }
}
