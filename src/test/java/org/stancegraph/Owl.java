package org.stancegraph;

import java.io.StringWriter;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;

/// A graph as OWL sees it, so that a test can ask for its profile and for what follows from it.
record Owl(OWLOntology ontology) {

  private static final String HEADER = "https://example.org/merged";

  /// The graph as one ontology: the imports are in it already, so that nothing is fetched. It is
  /// written as N-Triples, which are Turtle without the `PREFIX` that the OWL API cannot read.
  static Owl of(Graph graph) {
    underOneHeader(graph);
    var triples = new StringWriter();
    RDFDataMgr.write(triples, graph, Lang.NTRIPLES);
    var source =
        new StringDocumentSource(
            triples.toString(), IRI.create(HEADER), new TurtleDocumentFormat(), null);
    try {
      return new Owl(
          OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(source));
    } catch (OWLOntologyCreationException e) {
      throw new AssertionError("the OWL API cannot read the ontology", e);
    }
  }

  private static void underOneHeader(Graph graph) {
    var type = RDF.type.asNode();
    var ontology = OWL2.Ontology.asNode();
    graph.stream(Node.ANY, type, ontology)
        .toList()
        .forEach(header -> graph.remove(header.getSubject(), Node.ANY, Node.ANY));
    graph.add(NodeFactory.createURI(HEADER), type, ontology);
  }

  /// What keeps it out of the OWL 2 DL profile.
  List<String> violations() {
    return Profiles.OWL2_DL.checkOntology(ontology).getViolations().stream()
        .map(OWLProfileViolation::toString)
        .sorted()
        .toList();
  }

  boolean isConsistent() {
    return new ReasonerFactory().createReasoner(ontology).isConsistent();
  }

  /// The classes that cannot have a member without contradiction.
  List<String> impossibleClasses() {
    var reasoner = new ReasonerFactory().createReasoner(ontology);
    return reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom().stream()
        .map(OWLClass::toStringID)
        .sorted()
        .toList();
  }
}
