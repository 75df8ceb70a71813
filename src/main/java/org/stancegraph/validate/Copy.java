package org.stancegraph.validate;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/// Copies Jena's triples to an RDF4J store in memory, each term once: faster than to validate
/// through an adapter, which asks Jena again for every constraint.
final class Copy {

  private final Map<Node, Value> values = new HashMap<>();
  private final ValueFactory factory;

  private Copy(ValueFactory factory) {
    this.factory = factory;
  }

  static void into(MemoryStore store, Stream<Graph> graphs) {
    store.init();
    var copy = new Copy(store.getValueFactory());
    try (var connection = store.getConnection()) {
      connection.begin(IsolationLevels.NONE);
      graphs
          .flatMap(Graph::stream)
          .forEach(
              triple ->
                  connection.addStatement(
                      (Resource) copy.value(triple.getSubject()),
                      (IRI) copy.value(triple.getPredicate()),
                      copy.value(triple.getObject())));
      connection.commit();
    }
  }

  private Value value(Node node) {
    return values.computeIfAbsent(node, this::converted);
  }

  private Value converted(Node node) {
    if (node.isURI()) {
      return factory.createIRI(node.getURI());
    }
    if (node.isBlank()) {
      return factory.createBNode(node.getBlankNodeLabel());
    }
    var text = node.getLiteralLexicalForm();
    return node.getLiteralLanguage().isEmpty()
        ? factory.createLiteral(text, factory.createIRI(node.getLiteralDatatypeURI()))
        : factory.createLiteral(text, node.getLiteralLanguage());
  }
}
