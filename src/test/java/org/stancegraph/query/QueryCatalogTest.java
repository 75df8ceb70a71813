package org.stancegraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;

class QueryCatalogTest {

  private static final String HEADER =
      """
      #+ summary: Who?
      #+ description: All of them.
      #+ tags: [test]
      #+ parameters:
      #+   - name: who
      #+     kind: actor
      #+     required: true
      #+     description: Somebody.
      #+     example: ann-poe
      #+ pagination: 10
      """;
  private static final String QUERY = "SELECT ?x WHERE { ?x ?p ?who } ORDER BY ?x\n";

  @TempDir private Path folder;

  @Test
  void aQuestionIsReadWithItsHeader() throws IOException {
    save("people/who.rq", HEADER + QUERY);
    var question = catalog().find("who");
    assertThat(question)
        .isInstanceOfSatisfying(
            Checked.Good.class,
            good -> {
              var saved = (SavedQuery) good.value();
              assertThat(saved.group()).isEqualTo("people");
              assertThat(saved.columns()).containsExactly("x");
              assertThat(saved.parameter("who").orElseThrow().kind().name()).isEqualTo("actor");
              assertThat(saved.pageSize()).isEqualTo(10);
            });
  }

  @Test
  void anUnknownQuestionGetsTheNearestOne() throws IOException {
    save("people/who.rq", HEADER + QUERY);
    assertThat(findings(catalog().find("whom")))
        .containsExactly("ask: error: unknown question 'whom'\n  hint: did you mean 'who'?");
  }

  @Test
  void aSyntaxErrorHasItsLineAndColumn() throws IOException {
    save("people/who.rq", HEADER + "SELECT ?x WHERE { ?x ?p ?who\n");
    assertThat(onlyFinding()).startsWith("who.rq:11:28: error: not valid SPARQL");
  }

  @Test
  void aSelectWithoutOrderIsRefused() throws IOException {
    save("people/who.rq", HEADER + "SELECT ?x WHERE { ?x ?p ?who }\n");
    assertThat(onlyFinding()).startsWith("who.rq:11:1: error: the query has no ORDER BY");
  }

  @Test
  void aVariableThatIsOnlyTestedIsAnUndeclaredParameter() throws IOException {
    save(
        "people/who.rq",
        HEADER + "SELECT ?x WHERE { ?x ?p ?who\nFILTER(!BOUND(?since)) } ORDER BY ?x\n");
    assertThat(onlyFinding()).startsWith("who.rq:12:1: error: ?since is an undeclared parameter");
  }

  @Test
  void aParameterThatTheQueryDoesNotUseIsRefused() throws IOException {
    save("people/who.rq", HEADER + "SELECT ?x WHERE { ?x ?p ?y } ORDER BY ?x\n");
    assertThat(onlyFinding()).startsWith("who.rq:5:8: error: the query does not use the parameter");
  }

  @Test
  void aHeaderIsCheckedWordByWord() throws IOException {
    save(
        "people/who.rq",
        HEADER
                .replace("kind: actor", "kind: actorr")
                .replace("required: true", "required: yes")
                .replace("#+ summary: Who?", "#+ sumary: Who?")
            + "#+ defaults: {whom: ann-poe}\n"
            + QUERY);
    assertThat(findings(QueryCatalog.load(folder)).stream().map(each -> each.lines().toList()))
        .containsExactlyInAnyOrder(
            List.of("who.rq:1:4: error: unknown key 'sumary'", "  hint: did you mean 'summary'?"),
            List.of(
                "who.rq:1:4: error: the header lacks 'summary'",
                "  hint: add 'summary:'; see queries/README.md"),
            List.of("who.rq:6:14: error: unknown kind 'actorr'", "  hint: did you mean 'actor'?"),
            List.of(
                "who.rq:7:18: error: 'required' must be true or false",
                "  hint: write 'required: true'"),
            List.of(
                "who.rq:11:15: error: undeclared parameter 'whom'", "  hint: did you mean 'who'?"));
  }

  @Test
  void aQueryWithoutAHeaderIsRefused() throws IOException {
    save("people/who.rq", QUERY);
    assertThat(onlyFinding()).startsWith("who.rq:1:1: error: the query has no header");
  }

  @Test
  void twoQuestionsOfOneNameAreRefused() throws IOException {
    save("people/who.rq", HEADER + QUERY);
    save("places/who.rq", HEADER + QUERY);
    assertThat(onlyFinding()).contains("'who' stands in people too");
  }

  @Test
  void aQuestionMayNotCallOtherServers() throws IOException {
    save(
        "people/who.rq",
        HEADER
            + "SELECT ?x WHERE { ?x ?p ?who\n"
            + "SERVICE <http://example.org/> { ?x ?q ?y } } ORDER BY ?x");
    assertThat(onlyFinding()).startsWith("who.rq:12:1: error: SERVICE is refused");
  }

  @Test
  void anUpdateIsToldApartFromABadQuery() {
    var file = Path.of("x.rq");
    assertThat(findings(Sparql.parse("DELETE WHERE { ?s sg:speaker ?o }", file)).getFirst())
        .startsWith("x.rq: error: an update is not answered");
    assertThat(findings(Sparql.parse("SELEKT * {}", file)).getFirst())
        .startsWith("x.rq:1:7: error: not valid SPARQL");
  }

  private void save(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private QueryCatalog catalog() {
    return good(QueryCatalog.load(folder));
  }

  private String onlyFinding() {
    var found = findings(QueryCatalog.load(folder));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  /// The findings, with the file by its name alone.
  private <T> List<String> findings(Checked<T> checked) {
    return bad(checked).stream().map(Finding::toString).map(this::withoutFolder).toList();
  }

  private String withoutFolder(String finding) {
    return finding.replaceFirst("^" + folder + "/\\w+/", "");
  }
}
