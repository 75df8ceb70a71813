package org.stancegraph;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stancegraph.graph.TestOntology;
import org.stancegraph.ontology.Holds;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.ontology.Term;
import org.stancegraph.seed.EntityId;

/// The ontology is one vocabulary: its files parse, and whatever uses a term uses a
/// declared one, as what it was declared to be.
class OntologyTest {

  // Jena's vocabularies cannot be the first of its classes that are touched.
  static {
    JenaSystem.init();
  }

  private static final Set<Node> TEXT =
      Set.of(OWL2.DatatypeProperty.asNode(), OWL2.AnnotationProperty.asNode());
  private static final Set<Node> THING = Set.of(OWL2.ObjectProperty.asNode());
  private static final Pattern PREFIX = Pattern.compile("(?i)prefix\\s+([\\w-]*):\\s*<([^>]*)>");

  static Stream<Path> turtleFiles() throws IOException {
    return Stream.concat(OntologyFolder.modules().stream(), OntologyFolder.schemes().stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("turtleFiles")
  void parsesWithoutAWarning(Path file) {
    assertThat(OntologyFolder.read(List.of(file)).size()).isPositive();
  }

  @Test
  void theRootImportsEveryModuleButTheAlignments() throws IOException {
    assertThat(OntologyFolder.withImports(OntologyFolder.ROOT))
        .containsAll(
            OntologyFolder.modules().stream()
                .filter(module -> !module.equals(OntologyFolder.ALIGNMENTS))
                .toList())
        .doesNotContain(OntologyFolder.ALIGNMENTS);
  }

  static Stream<Term> keysOfTheContext() {
    var context = ontology().context();
    return context.keys().stream()
        .sorted()
        .map(key -> context.term(key).orElseThrow())
        .filter(term -> !term.property().equals(RDF.type.getURI()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keysOfTheContext")
  void aKeyOfTheContextIsAPropertyDeclaredToHoldWhatTheContextSays(Term term) {
    var kinds = kindsOf(term.property());
    switch (term.holds()) {
      case Holds.NamedParts _, Holds.Reference _, Holds.Concept _ ->
          assertThat(kinds).isNotEmpty().isSubsetOf(THING);
      case Holds.Typed _, Holds.TextByLanguage _ -> assertThat(kinds).isNotEmpty().isSubsetOf(TEXT);
      case Holds.TextOrPart _, Holds.Classes _ ->
          assertThat(kinds).hasSize(1).isSubsetOf(both(TEXT, THING));
    }
  }

  static Stream<Term> keysThatHoldParts() {
    return keysOfTheContext().filter(term -> term.holds() instanceof Holds.NamedParts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keysThatHoldParts")
  void aKeyThatHoldsPartsTellsTheirClass(Term term) {
    assertThat(ontology().impliedClass(term.property(), term.reverse()))
        .hasValueSatisfying(name -> assertThat(ontology().declared()).contains(name));
  }

  static Stream<Arguments> keysThatHoldConcepts() {
    return keysOfTheContext()
        .mapMulti(
            (term, next) -> {
              if (term.holds() instanceof Holds.Concept(var namespace)
                  && namespace.startsWith(EntityId.TERMS)) {
                next.accept(Arguments.of(term.property(), namespace));
              }
            });
  }

  /// A scheme's `rdfs:seeAlso` is the property whose values its concepts are.
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("keysThatHoldConcepts")
  void aKeyThatHoldsConceptsTakesThemFromTheSchemeOfItsProperty(String key, String namespace) {
    var name = namespace.substring(EntityId.TERMS.length(), namespace.length() - 1);
    var scheme = NodeFactory.createURI(EntityId.TERMS + "scheme/" + name);
    var property = NodeFactory.createURI(key);
    assertThat(terms().contains(scheme, RDFS.seeAlso.asNode(), property)).isTrue();
  }

  @Test
  void everyClassOfTheContextIsDeclared() {
    assertThat(ontology().context().classes().values())
        .allSatisfy(name -> assertThat(kindsOf(name)).containsExactly(OWL2.Class.asNode()));
  }

  static Stream<Path> filesThatUseTerms() throws IOException {
    var ontology = OntologyFolder.DIR;
    return Stream.of(
            OntologyFolder.files(ontology.resolve("shapes"), ".ttl"),
            OntologyFolder.files(ontology.resolve("derive"), ".rq"),
            OntologyFolder.files(ontology.resolve("checks"), ".rq"),
            OntologyFolder.files(Path.of("queries"), ".rq"))
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filesThatUseTerms")
  void usesDeclaredTermsOnly(Path file) throws IOException {
    var declared = ontology().declared();
    assertThat(termsIn(Files.readString(file)))
        .filteredOn(term -> !declared.contains(term))
        .isEmpty();
  }

  @Test
  void aMistypedTermInAQueryIsSeen() {
    var query =
        """
        # sg:comment is not a use
        PREFIX sg: <https://w3id.org/stancegraph/ns/>
        PREFIX position: <https://w3id.org/stancegraph/ns/position/>
        ASK { ?s sg:holdr/sg:speaksFor <https://w3id.org/stancegraph/ns/Actr> , position:concur }
        """;
    assertThat(termsIn(query))
        .map(term -> term.substring(EntityId.TERMS.length()))
        .containsExactlyInAnyOrder("holdr", "speaksFor", "Actr", "position/concur");
  }

  /// The IRIs below our namespace that a query or a Turtle file writes out or abbreviates.
  private static Set<String> termsIn(String file) {
    var text = file.replaceAll("(?m)^\\s*#.*$", "");
    var body = PREFIX.matcher(text).replaceAll("").replaceAll("\"[^\"\\n]*\"", "");
    var written = Pattern.compile("<(" + EntityId.TERMS + "[^>]+)>").matcher(body).results();
    var abbreviated =
        PREFIX
            .matcher(text)
            .results()
            .filter(prefix -> prefix.group(2).startsWith(EntityId.TERMS))
            .flatMap(prefix -> abbreviated(prefix.group(1), prefix.group(2), body));
    return Stream.concat(written.map(found -> found.group(1)), abbreviated).collect(toSet());
  }

  private static Stream<String> abbreviated(String prefix, String namespace, String body) {
    var use = Pattern.compile("(?<![\\w-])" + Pattern.quote(prefix) + ":(\\w[\\w-]*)");
    return use.matcher(body).results().map(found -> namespace + found.group(1));
  }

  private static Set<Node> kindsOf(String term) {
    return terms().stream(NodeFactory.createURI(term), RDF.type.asNode(), Node.ANY)
        .map(Triple::getObject)
        .collect(toSet());
  }

  private static Set<Node> both(Set<Node> one, Set<Node> other) {
    return Stream.concat(one.stream(), other.stream()).collect(toSet());
  }

  private static Graph terms() {
    return ontology().terms();
  }

  private static Ontology ontology() {
    return TestOntology.load();
  }
}
