package org.stancegraph.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.stancegraph.seed.EntityId;
import org.stancegraph.store.GraphStore;

/// What people call a thing whose label the answer does not carry: its English label, or a
/// document's title.
record ThingLabels(GraphStore store) {

  private static final List<Node> PROPERTIES = List.of(RDFS.label.asNode(), DCTerms.title.asNode());

  Optional<String> of(Node thing) {
    return thing.isURI() && thing.getURI().startsWith(EntityId.THINGS)
        ? store.read(
            dataset -> PROPERTIES.stream().flatMap(p -> texts(dataset, thing, p)).findFirst())
        : Optional.empty();
  }

  private static Stream<String> texts(DatasetGraph dataset, Node thing, Node property) {
    return dataset.stream(Node.ANY, thing, property, Node.ANY)
        .map(Quad::getObject)
        .filter(node -> node.isLiteral() && List.of("en", "").contains(node.getLiteralLanguage()))
        .map(Node::getLiteralLexicalForm)
        .sorted();
  }
}
