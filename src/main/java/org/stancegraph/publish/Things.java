package org.stancegraph.publish;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Nearest;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Asker;
import org.stancegraph.search.Hit;
import org.stancegraph.search.SearchIndex;
import org.stancegraph.seed.EntityId;
import org.stancegraph.store.GraphStore;

/// The things, terms and graphs that have an IRI of ours: how each stands, and what is known of it.
public final class Things {

  private static final Node WITHDRAWS = NodeFactory.createURI(EntityId.TERMS + "withdraws");

  /// As many as are offered in place of what is not there.
  private static final int OFFERED = 3;

  private final GraphStore store;
  private final SearchIndex names;
  private final Ontology ontology;

  public Things(GraphStore store, SearchIndex names, Ontology ontology) {
    this.store = store;
    this.names = names;
    this.ontology = ontology;
  }

  /// Of the IRI of a thing, a part, a term or a concept.
  public Standing standing(String iri) {
    return store.read(quads -> standing(iri, quads));
  }

  private Standing standing(String iri, DatasetGraph quads) {
    if (quads.contains(Node.ANY, NodeFactory.createURI(iri), Node.ANY, Node.ANY)) {
      return new Standing.Known();
    }
    return withdrawn(iri, quads).orElseGet(() -> new Standing.Unknown(nearest(iri)));
  }

  /// What the last word of the IRI may have been meant for.
  private List<String> nearest(String iri) {
    if (iri.startsWith(EntityId.TERMS)) {
      return Nearest.to(iri, ontology.declared()).stream().toList();
    }
    var words = iri.substring(iri.lastIndexOf('/') + 1).replace('-', ' ');
    return switch (names.names(words, List.of(), OFFERED)) {
      case Checked.Good<List<Hit>>(var hits) -> hits.stream().map(Hit::thing).distinct().toList();
      case Checked.Bad<List<Hit>> _ -> List.of();
    };
  }

  /// A part goes with its record.
  private static Optional<Standing> withdrawn(String iri, DatasetGraph quads) {
    if (!iri.startsWith(EntityId.THINGS)) {
      return Optional.empty();
    }
    var words = iri.substring(EntityId.THINGS.length()).split("/");
    var thing = NodeFactory.createLiteralString(words.length < 2 ? "" : words[0] + "/" + words[1]);
    return quads.stream(Node.ANY, Node.ANY, WITHDRAWS, thing)
        .map(Quad::getSubject)
        .findFirst()
        .map(
            act ->
                new Standing.Withdrawn(
                    value(quads, act, DCTerms.description.asNode()),
                    value(quads, act, DCTerms.isReplacedBy.asNode())));
  }

  private static String value(DatasetGraph quads, Node subject, Node property) {
    return quads.stream(Node.ANY, subject, property, Node.ANY)
        .map(Quad::getObject)
        .filter(value -> value.isURI() || value.getLiteralLanguage().equals(Asker.ENGLISH))
        .map(value -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }

  public boolean hasGraph(String name) {
    return store.read(quads -> quads.containsGraph(NodeFactory.createURI(name)));
  }

  /// What is known of it, signed as the document at the address.
  public DatasetGraph described(String iri, String base, String document, String version) {
    return store.read(quads -> signed(told(quads, iri, base), document, iri, version));
  }

  /// Of a module of the ontology, all of it: that is what whoever imports it needs.
  private DatasetGraph told(DatasetGraph quads, String iri, String base) {
    return ontology.isModule(iri)
        ? Description.ofGraph(quads, module(iri))
        : Description.of(quads, iri, base);
  }

  private static String module(String iri) {
    return Ontology.GRAPHS + iri.substring(EntityId.TERMS.length());
  }

  /// A named graph, signed alike.
  public DatasetGraph graph(String name, String document, String version) {
    return store.read(quads -> signed(Description.ofGraph(quads, name), document, name, version));
  }

  private static DatasetGraph signed(
      DatasetGraph told, String document, String iri, String version) {
    Description.sign(told, document, iri, version);
    return told;
  }
}
