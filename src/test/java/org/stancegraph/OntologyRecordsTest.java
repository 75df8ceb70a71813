package org.stancegraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.graph.RecordMapper;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.seed.EntityId;
import org.stancegraph.seed.SeedReader;

/// The curated records use the ontology's words as the ontology means them: together they are OWL 2
/// DL, and HermiT finds no contradiction.
class OntologyRecordsTest {

  // Jena's vocabularies cannot be the first of its classes that are touched.
  static {
    JenaSystem.init();
  }

  /// Dates are of datatypes outside the OWL 2 datatype map: to a reasoner they are texts.
  private static final Set<String> KNOWN_TO_OWL =
      Set.of(
          XSDDatatype.XSDstring.getURI(),
          XSDDatatype.XSDinteger.getURI(),
          XSDDatatype.XSDnonNegativeInteger.getURI(),
          XSDDatatype.XSDdecimal.getURI(),
          XSDDatatype.XSDboolean.getURI(),
          RDF.langString.getURI());

  @Test
  void theRecordsAreOwl2DlAndConsistent() {
    var owl = Owl.of(recordsAndTerms());
    assertThat(owl.violations()).isEmpty();
    assertThat(owl.isConsistent()).isTrue();
  }

  @Test
  void aRecordThatCallsAMissionAReportIsFound() {
    var graph = recordsAndTerms();
    graph.add(
        NodeFactory.createURI(EntityId.THINGS + "actor/odihr"),
        RDF.type.asNode(),
        NodeFactory.createURI(EntityId.TERMS + "Report"));
    assertThat(Owl.of(graph).isConsistent()).isFalse();
  }

  private static Graph recordsAndTerms() {
    var ontology = good(Ontology.load(OntologyFolder.DIR));
    var mapper = new RecordMapper(ontology);
    var graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, ontology.terms());
    new SeedReader()
        .readAll(Path.of("seeds")).stream()
            .map(record -> good(record.then(mapper::map)))
            .map(NamedGraph::triples)
            .flatMap(Graph::stream)
            .map(OntologyRecordsTest::asOwlSeesIt)
            .forEach(graph::add);
    return graph;
  }

  private static Triple asOwlSeesIt(Triple triple) {
    var value = triple.getObject();
    return value.isLiteral() && !KNOWN_TO_OWL.contains(value.getLiteralDatatypeURI())
        ? Triple.create(triple.getSubject(), triple.getPredicate(), text(value))
        : triple;
  }

  private static Node text(Node value) {
    return NodeFactory.createLiteralString(value.getLiteralLexicalForm());
  }
}
