package org.stancegraph.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.stancegraph.search.Field;
import org.stancegraph.search.Hit;
import org.stancegraph.seed.EntityId;
import org.stancegraph.store.GraphStore;

/// What a list of hits says of a thing or term: what it is called, and where its page is.
record FoundThings(GraphStore store) {

  private static final List<Node> LABELS =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());
  private static final Node QUOTE = NodeFactory.createURI(EntityId.TERMS + "quote");
  private static final Node DOCUMENT = NodeFactory.createURI(EntityId.TERMS + "inDocument");

  FoundThing of(String iri) {
    var node = NodeFactory.createURI(iri);
    var label =
        store.read(dataset -> LABELS.stream().flatMap(p -> texts(dataset, node, p)).findFirst());
    return new FoundThing(label.orElseGet(() -> iri.replaceFirst("^.*/", "")), page(iri));
  }

  /// The document in which a quote stands.
  FoundThing sourceOf(Hit hit) {
    if (hit.field() != Field.QUOTE) {
      return FoundThing.NONE;
    }
    var quote = NodeFactory.createURI(hit.subject());
    Optional<String> source =
        store.read(
            dataset ->
                dataset.stream(Node.ANY, Node.ANY, QUOTE, quote)
                    .map(Quad::getSubject)
                    .flatMap(report -> dataset.stream(Node.ANY, report, DOCUMENT, Node.ANY))
                    .map(quad -> quad.getObject().toString())
                    .findFirst());
    return source.map(this::of).orElse(FoundThing.NONE);
  }

  private static Stream<String> texts(DatasetGraph dataset, Node thing, Node property) {
    return dataset.stream(Node.ANY, thing, property, Node.ANY)
        .map(Quad::getObject)
        .filter(node -> node.isLiteral() && List.of("en", "").contains(node.getLiteralLanguage()))
        .map(Node::getLiteralLexicalForm)
        .sorted();
  }

  /// Things and terms have pages; what was loaded from elsewhere under other IRIs has none.
  private static String page(String iri) {
    if (iri.startsWith(EntityId.THINGS)) {
      return "/page/" + iri.substring(EntityId.THINGS.length());
    }
    return iri.startsWith(EntityId.TERMS) ? "/ns/" + iri.substring(EntityId.TERMS.length()) : "";
  }
}
