package org.stancegraph.graph;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.stancegraph.seed.EntityId;
import org.stancegraph.seed.SeedRecord;

/// What a graph says of itself: the record it comes from, that record's digest, and the source
/// documents it rests on. A change of the record and a take-down are both traced through these.
final class GraphFacts {

  private static final Node DERIVED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
  private static final List<Node> SOURCES = List.of(term("inDocument"), term("usedBy"));

  private GraphFacts() {}

  static void add(SeedRecord record, Graph graph) {
    var self = NodeFactory.createURI(record.id().graph());
    var thing = NodeFactory.createURI(record.id().iri());
    var sources = SOURCES.stream().flatMap(property -> objects(graph, property)).toList();
    graph.add(Triple.create(self, RDF.type.asNode(), term("RecordGraph")));
    graph.add(Triple.create(self, FOAF.primaryTopic.asNode(), thing));
    graph.add(Triple.create(self, term("digest"), text(record.digest())));
    graph.add(Triple.create(self, term("recordFile"), text(shortPath(record))));
    sources.forEach(source -> graph.add(Triple.create(self, DERIVED, source)));
  }

  /// Folder and file alone, so that the triples are the same wherever the checkout stands.
  private static String shortPath(SeedRecord record) {
    var file = record.file();
    return file.subpath(Math.max(0, file.getNameCount() - 2), file.getNameCount())
        .toString()
        .replace('\\', '/');
  }

  private static Stream<Node> objects(Graph graph, Node property) {
    return graph.stream(Node.ANY, property, Node.ANY).map(Triple::getObject);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(EntityId.TERMS + name);
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralDT(value, XSDDatatype.XSDstring);
  }
}
