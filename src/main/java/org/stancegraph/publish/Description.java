package org.stancegraph.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.stancegraph.seed.EntityId;

/// What is known of a thing: what its record says of it and its parts, what follows from that, what
/// points to it, and the labels of what it names. Each triple stays in its graph; what is said of
/// the description itself stands in the default graph.
public final class Description {

  /// As many references to a thing as its description carries; where there are more, none is in it,
  /// and the description says where they all are.
  public static final int REFERENCES = 1000;

  static final Node DATASET = NodeFactory.createURI(EntityId.BASE + "dataset");
  static final Node LICENCE =
      NodeFactory.createURI("https://creativecommons.org/publicdomain/zero/1.0/");
  private static final List<Node> LABELS = List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode());

  private final DatasetGraph from;
  private final String base;
  private final DatasetGraph told = DatasetGraphFactory.createGeneral();

  private Description(DatasetGraph from, String base) {
    this.from = from;
    this.base = base;
  }

  /// Of a thing, a part of one, a term or a concept; empty where nothing is said of it. The base is
  /// the address of the port, for what has to be asked there.
  static DatasetGraph of(DatasetGraph from, String iri, String base) {
    var description = new Description(from, base);
    var thing = NodeFactory.createURI(iri);
    from.stream(Node.ANY, thing, Node.ANY, Node.ANY).forEach(description.told::add);
    if (!description.told.isEmpty()) {
      description.addParts(iri);
      description.addReferences(thing);
      description.addLabels();
    }
    return description.told;
  }

  /// A named graph as it stands.
  static DatasetGraph ofGraph(DatasetGraph from, String name) {
    var told = DatasetGraphFactory.createGeneral();
    from.stream(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY).forEach(told::add);
    return told;
  }

  /// Says of the description what it is about, of which version of the dataset, and on what terms.
  static void sign(DatasetGraph told, String document, String iri, String version) {
    var self = NodeFactory.createURI(document);
    var about = Quad.defaultGraphIRI;
    told.add(about, self, RDF.type.asNode(), FOAF.Document.asNode());
    told.add(about, self, FOAF.primaryTopic.asNode(), NodeFactory.createURI(iri));
    told.add(about, self, VOID.inDataset.asNode(), DATASET);
    told.add(about, self, DCTerms.license.asNode(), LICENCE);
    told.add(about, self, DCTerms.hasVersion.asNode(), NodeFactory.createLiteralString(version));
  }

  /// A record is one graph: its parts, and who coded it, are told with it; with a part, its own.
  private void addParts(String iri) {
    var record = Record.of(iri);
    if (!record.graph().isEmpty()) {
      var within = NodeFactory.createURI(record.graph());
      Predicate<Quad> wanted = record.isPart() ? quad -> isBelow(quad, iri) : _ -> true;
      from.stream(within, Node.ANY, Node.ANY, Node.ANY).filter(wanted).forEach(told::add);
    }
  }

  private static boolean isBelow(Quad quad, String iri) {
    return quad.getSubject().isURI() && quad.getSubject().getURI().startsWith(iri + "/");
  }

  private void addReferences(Node thing) {
    var found = from.stream(Node.ANY, Node.ANY, Node.ANY, thing).limit(REFERENCES + 1L).toList();
    if (found.size() <= REFERENCES) {
      found.forEach(told::add);
    } else {
      told.add(
          Quad.defaultGraphIRI,
          thing,
          RDFS.seeAlso.asNode(),
          NodeFactory.createURI(base + "sparql?query=" + encoded(thing.getURI())));
    }
  }

  private static String encoded(String iri) {
    var query = "CONSTRUCT WHERE { ?thing ?property <" + iri + "> }";
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private void addLabels() {
    Set<Node> named = new HashSet<>();
    told.stream()
        .flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject()))
        .filter(Node::isURI)
        .filter(node -> node.getURI().startsWith(EntityId.BASE))
        .forEach(named::add);
    for (var node : named) {
      for (var property : LABELS) {
        from.stream(Node.ANY, node, property, Node.ANY).forEach(told::add);
      }
    }
  }

  /// The record that an IRI belongs to, if it is a thing's.
  private record Record(String graph, boolean isPart) {

    static Record of(String iri) {
      if (!iri.startsWith(EntityId.THINGS)) {
        return new Record("", false);
      }
      var words = iri.substring(EntityId.THINGS.length()).split("/");
      return words.length < 2
          ? new Record("", false)
          : new Record(EntityId.GRAPHS + words[0] + "/" + words[1], words.length > 2);
    }
  }
}
