package org.stancegraph;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each query in `ontology/checks` finds nothing in the ontology, and finds in its case, the
/// file of its name among the test resources, the terms called broken there, and no others.
class OntologyChecksTest {

  private static final Path CASES = Path.of("src/test/resources/ontology");
  private static Graph ontology;

  @BeforeAll
  static void readTheOntology() throws IOException {
    ontology = OntologyFolder.everything();
  }

  static Stream<Path> checks() throws IOException {
    return OntologyFolder.checks().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks")
  void findsNothingInTheOntology(Path check) {
    assertThat(rows(check, ontology)).map(Row::toString).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks")
  void findsWhatIsBrokenInItsCase(Path check) {
    var broken = OntologyFolder.read(List.of(caseOf(check)));
    var expected = namedBroken(broken);
    GraphUtil.addInto(broken, ontology);
    assertThat(expected).isNotEmpty();
    assertThat(rows(check, broken)).map(Row::term).containsOnly(expected.toArray(String[]::new));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks")
  void saysWhatToDoAboutIt(Path check) {
    var broken = OntologyFolder.read(List.of(caseOf(check)));
    GraphUtil.addInto(broken, ontology);
    assertThat(rows(check, broken)).extracting(Row::message).allMatch(text -> text.length() > 10);
  }

  @Test
  void everyCaseHasACheck() throws IOException {
    assertThat(OntologyFolder.files(CASES, ".ttl"))
        .map(Path::getFileName)
        .containsExactlyElementsOf(
            checks().map(OntologyChecksTest::caseOf).map(Path::getFileName).toList());
  }

  private record Row(String term, String message) {
    @Override
    public String toString() {
      return term + " " + message;
    }
  }

  private static List<Row> rows(Path check, Graph graph) {
    try (var answer =
        QueryExec.graph(graph).query(QueryFactory.read(check.toUri().toString())).build()) {
      return Iter.asStream(answer.select())
          .map(row -> new Row(row.get("term").getURI(), row.get("message").getLiteralLexicalForm()))
          .toList();
    }
  }

  private static Path caseOf(Path check) {
    return CASES.resolve(check.getFileName().toString().replace(".rq", ".ttl"));
  }

  private static SortedSet<String> namedBroken(Graph graph) {
    return graph.stream()
        .flatMap(
            triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(name -> name.toLowerCase(Locale.ROOT).contains("broken"))
        .collect(toCollection(TreeSet::new));
  }
}
