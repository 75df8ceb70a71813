package org.stancegraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stancegraph.seed.EntityId;

/// The ontology is OWL 2 DL and free of contradiction: HermiT, a reasoner for all of OWL 2 DL, says
/// so, and says the contrary where a contradiction is put in.
class OntologyReasoningTest {

  private static final Path ALIGNED = Path.of("src/test/resources/owl/aligned-vocabularies.ttl");

  static Stream<Path> modules() {
    return sound().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void isOwl2DlWithItsImports(Path module) {
    assertThat(owl(OntologyFolder.withImports(module)).violations()).isEmpty();
  }

  @Test
  void isOwl2DlWithTheConceptSchemesAsData() throws IOException {
    assertThat(owl(withSchemes()).violations()).isEmpty();
  }

  @Test
  void isConsistentAndEveryClassCanHaveMembers() throws IOException {
    assertSound(owl(withSchemes()));
  }

  @Test
  void isConsistentBesideTheAlignments() throws IOException {
    var files = withSchemes();
    files.add(OntologyFolder.ALIGNMENTS);
    assertThat(owl(files).violations()).isEmpty();
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
        Owl.of(merged(sound(), "sg:Chimera a owl:Class ; rdfs:subClassOf sg:Person , sg:State ."));
    assertThat(owl.impossibleClasses()).containsExactly(EntityId.TERMS + "Chimera");
  }

  @Test
  void aPropertyOfTextsThatIsAlsoOneOfThingsIsNotOwl2Dl() {
    assertThat(Owl.of(merged(sound(), "sg:speaker a owl:DatatypeProperty .")).violations())
        .isNotEmpty();
  }

  @Test
  void aTermThatNobodyDeclaresIsNotOwl2Dl() {
    assertThat(Owl.of(merged(sound(), "sg:Actor rdfs:subClassOf ex:Thing .")).violations())
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
    return Owl.of(merged(sound(), data)).isConsistent();
  }

  private static void assertSound(Owl owl) {
    assertThat(owl.isConsistent()).isTrue();
    assertThat(owl.impossibleClasses()).isEmpty();
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

  private static Owl owl(Collection<Path> files) {
    return Owl.of(OntologyFolder.read(files));
  }
}
