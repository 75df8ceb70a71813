package org.stancegraph;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.stancegraph.seed.EntityId;

/// The ontology is OWL 2 DL and free of contradiction: HermiT, a reasoner for all of OWL 2 DL, says
/// so, and says the contrary where a contradiction is put in.
class OntologyReasoningTest {

  private static final Path ALIGNED = Path.of("src/test/resources/owl/aligned-vocabularies.ttl");

  private static final String HEADER = "https://example.org/merged";

  static Stream<Path> modules() {
    return sound().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void isOwl2DlWithItsImports(Path module) {
    assertThat(violations(owl(OntologyFolder.withImports(module)))).isEmpty();
  }

  @Test
  void isOwl2DlWithTheConceptSchemesAsData() throws IOException {
    assertThat(violations(owl(withSchemes()))).isEmpty();
  }

  @Test
  void isConsistentAndEveryClassCanHaveMembers() throws IOException {
    assertSound(owl(withSchemes()));
  }

  @Test
  void isConsistentBesideTheAlignments() throws IOException {
    var files = withSchemes();
    files.add(OntologyFolder.ALIGNMENTS);
    assertThat(violations(owl(files))).isEmpty();
    assertSound(owl(files));
  }

  @Test
  void isConsistentWithWhatTheAlignedVocabulariesSayOfThemselves() throws IOException {
    var files = withSchemes();
    files.addAll(List.of(OntologyFolder.ALIGNMENTS, ALIGNED));
    assertSound(owl(files));
  }

  @Test
  void whatIsPersonAndStateAtOnceIsFound() {
    assertThat(consistentWith("ex:x a sg:Person , sg:State .")).isFalse();
  }

  @Test
  void aPersonInThePlaceOfAReportIsFound() {
    assertThat(consistentWith("ex:stance sg:evidence ex:x . ex:x a sg:Person .")).isFalse();
  }

  @Test
  void aStanceOnAStatementIsNoContradiction() {
    var stance =
        """
        ex:stance sg:holder ex:us ; sg:target ex:findings ; sg:evidence ex:report .
        ex:statement a sg:Statement ; sg:expresses ex:stance .
        ex:us a sg:State . ex:findings a sg:Statement .
        ex:report sg:reports ex:statement ; sg:span [ a oa:TextPositionSelector ] .
        """;
    assertThat(consistentWith(stance)).isTrue();
  }

  @Test
  void aClassThatCannotHaveMembersIsFound() {
    var owl =
        owl(merged(sound(), "sg:Chimera a owl:Class ; rdfs:subClassOf sg:Person , sg:State ."));
    assertThat(impossible(reasoner(owl))).containsExactly(EntityId.TERMS + "Chimera");
  }

  @Test
  void aPropertyOfTextsThatIsAlsoOneOfThingsIsNotOwl2Dl() {
    assertThat(violations(owl(merged(sound(), "sg:speaker a owl:DatatypeProperty ."))))
        .isNotEmpty();
  }

  @Test
  void aTermThatNobodyDeclaresIsNotOwl2Dl() {
    assertThat(violations(owl(merged(sound(), "sg:Actor rdfs:subClassOf ex:Thing ."))))
        .isNotEmpty();
  }

  private static Collection<Path> sound() {
    return OntologyFolder.withImports(OntologyFolder.ROOT);
  }

  private static List<Path> withSchemes() throws IOException {
    var files = new ArrayList<>(sound());
    files.addAll(OntologyFolder.schemes());
    return files;
  }

  private static boolean consistentWith(String data) {
    return reasoner(owl(merged(sound(), data))).isConsistent();
  }

  private static void assertSound(OWLOntology owl) {
    var reasoner = reasoner(owl);
    assertThat(reasoner.isConsistent()).isTrue();
    assertThat(impossible(reasoner)).isEmpty();
  }

  private static OWLReasoner reasoner(OWLOntology owl) {
    return new ReasonerFactory().createReasoner(owl);
  }

  private static Collection<String> impossible(OWLReasoner reasoner) {
    return reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom().stream()
        .map(OWLClass::toStringID)
        .collect(toSet());
  }

  private static List<String> violations(OWLOntology owl) {
    return Profiles.OWL2_DL.checkOntology(owl).getViolations().stream()
        .map(OWLProfileViolation::toString)
        .sorted()
        .toList();
  }

  private static Graph merged(Collection<Path> files, String turtle) {
    var graph = OntologyFolder.read(files);
    var prefixes =
        """
        PREFIX ex: <https://example.org/>
        PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX sg: <https://w3id.org/stancegraph/ns/>
        """;
    RDFParser.create().source(new StringReader(prefixes + turtle)).lang(Lang.TTL).parse(graph);
    return graph;
  }

  private static OWLOntology owl(Collection<Path> files) {
    return owl(OntologyFolder.read(files));
  }

  /// The graph as one ontology: the imports are in it already, so that nothing is fetched. It is
  /// written as N-Triples, which are Turtle without the `PREFIX` that the OWL API cannot read.
  private static OWLOntology owl(Graph graph) {
    underOneHeader(graph);
    var turtle = new StringWriter();
    RDFDataMgr.write(turtle, graph, Lang.NTRIPLES);
    var source =
        new StringDocumentSource(
            turtle.toString(), IRI.create(HEADER), new TurtleDocumentFormat(), null);
    try {
      return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(source);
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
}
