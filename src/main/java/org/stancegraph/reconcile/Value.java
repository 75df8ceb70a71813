package org.stancegraph.reconcile;

import org.apache.jena.graph.Node;
import org.stancegraph.seed.EntityId;

/// A value of a property: a literal, or a thing with its English label.
record Value(Node node, String label) {

  /// Whether it is a thing that this service can find.
  boolean isEntity() {
    return node.isURI() && node.getURI().startsWith(EntityId.THINGS);
  }

  /// As a person writes it: a thing's id, another IRI's last part, a literal's letters.
  String text() {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return isEntity()
        ? node.getURI().substring(EntityId.THINGS.length())
        : node.toString().replaceFirst("^.*[/#]", "");
  }
}
