package org.stancegraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stancegraph.TestStore;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.query.Sparql;
import org.stancegraph.store.GraphStore;

class AnswerWriterTest {

  private static GraphStore store;

  @BeforeAll
  static void readTheWorld() {
    store = TestStore.of(Path.of("src/test/resources/worlds/ruritania"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void csvIsRfc4180WithSlugs() throws IOException {
    assertThat(written("agreement-matrix", Map.of("election", "ruritania-2030"), AnswerFormat.CSV))
        .isEqualTo(
            "actor,topic,polarity,statements\r\n"
                + "ann-poe,counting-and-tabulation,critical,1\r\n"
                + "ann-poe,voting,positive,1\r\n"
                + "strelsau,counting-and-tabulation,positive,1\r\n"
                + "zenda,observation,positive,1\r\n");
  }

  @Test
  void irisAreWrittenWhereTheyAreAskedFor() throws IOException {
    var out = new StringBuilder();
    var answer = ask("names", Map.of("actor", "strelsau"));
    new AnswerWriter(Cells.IRIS, 0).write(answer, AnswerFormat.CSV, out);
    assertThat(out).contains("https://w3id.org/stancegraph/id/actor/strelsau,the Castle,en,,");
  }

  @Test
  void aTextThatASpreadsheetTakesForAFormulaIsNotChanged() throws IOException {
    assertThat(written("names", Map.of("actor", "zenda"), AnswerFormat.CSV))
        .contains("zenda,=SUM(A1:A9),en,,description\r\n");
  }

  @Test
  void anEmptyAnswerIsAHeaderAlone() throws IOException {
    var nobody = Map.of("actor", "gazette");
    assertThat(written("names", nobody, AnswerFormat.CSV))
        .isEqualTo("actor,name,language,usedBy,nameKind\r\n");
    assertThat(written("names", nobody, AnswerFormat.TSV))
        .isEqualTo("actor\tname\tlanguage\tusedBy\tnameKind\n");
    assertThat(written("names", nobody, AnswerFormat.TABLE))
        .startsWith("actor  name")
        .hasLineCount(2);
    assertThat(written("names", nobody, AnswerFormat.JSON).strip()).isEqualTo("[]");
  }

  @Test
  void jsonHasPlainObjectsWithNumbersAndNulls() throws IOException {
    var json =
        written("conflicting-figures", Map.of("election", "ruritania-2030"), AnswerFormat.JSON);
    assertThat(json)
        .contains(
            "\"measure\": \"turnout\"", "\"valueA\": 61.5", "\"valueB\": 62", "\"area\": null");
  }

  @Test
  void aTableIsAlignedOrWrittenRowByRowButNeverCutOff() throws IOException {
    var answer = ask("congratulated", Map.of("election", "ruritania-2030"));
    var narrow = new StringBuilder();
    new AnswerWriter(Cells.SLUGS, 40).write(answer, AnswerFormat.TABLE, narrow);
    assertThat(narrow)
        .contains("timing      before-preliminary\n")
        .contains("statement   zenda-congratulates\n");
    var wide = new StringBuilder();
    new AnswerWriter(Cells.SLUGS, 0).write(answer, AnswerFormat.TABLE, wide);
    assertThat(wide.toString().lines()).hasSize(2 + 3);
  }

  @Test
  void rdfOfATableIsAResultSetWithEveryRow() throws IOException {
    for (var format :
        Map.of(AnswerFormat.TTL, Lang.TTL, AnswerFormat.JSONLD, Lang.JSONLD11).entrySet()) {
      var text = written("names", Map.of("actor", "zenda"), format.getKey());
      var graph = GraphFactory.createDefaultGraph();
      RDFParser.fromString(text, format.getValue()).parse(graph);
      var solutions =
          graph.stream().filter(t -> t.getPredicate().getURI().endsWith("#solution")).count();
      assertThat(solutions).as(text).isEqualTo(1);
    }
  }

  @Test
  void sparqlResultsAreThoseOfTheRecommendations() throws IOException {
    var answer = run("SELECT ?x WHERE { ?x sg:observes election:ruritania-2030 }");
    assertThat(results(answer, AnswerFormat.JSON))
        .contains("\"head\"", "\"bindings\"", "id/actor/watch-mission");
    assertThat(results(answer, AnswerFormat.CSV))
        .isEqualTo("x\r\nhttps://w3id.org/stancegraph/id/actor/watch-mission\r\n");
    assertThat(results(run("ASK { ?x sg:observes ?y }"), AnswerFormat.JSON))
        .contains("\"boolean\" : true");
  }

  @Test
  void graphsAreWrittenAsGraphs() throws IOException {
    var answer = run("CONSTRUCT WHERE { ?x sg:observes ?y }");
    assertThat(results(answer, AnswerFormat.TTL)).contains("sg:observes");
    assertThat(results(answer, AnswerFormat.TABLE)).startsWith("subject").contains("watch-mission");
  }

  @Test
  void csvReadsBackToTheSameCells() throws IOException {
    var answer = (Answer.Table) ask("reports", Map.of());
    var text = written("reports", Map.of(), AnswerFormat.CSV);
    try (var parser = CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(text))) {
      var records = parser.getRecords();
      assertThat(records).hasSameSizeAs(answer.rows());
      for (int i = 0; i < records.size(); i++) {
        Node quote = answer.rows().get(i).get("quote");
        assertThat(records.get(i).get("quote")).isEqualTo(Cells.SLUGS.text(quote));
      }
    }
  }

  @Test
  void everyFormatHasItsWord() {
    assertThat(AnswerFormat.words())
        .isEqualTo(List.of("table", "csv", "tsv", "json", "ttl", "jsonld", "xml", "srj"));
    assertThat(AnswerFormat.named("xlsx")).isEmpty();
  }

  private static String written(String name, Map<String, String> values, AnswerFormat format)
      throws IOException {
    var out = new StringBuilder();
    new AnswerWriter(Cells.SLUGS, 0).write(ask(name, values), format, out);
    return out.toString();
  }

  private static String results(Answer answer, AnswerFormat format) throws IOException {
    var out = new StringBuilder();
    SparqlResults.write(answer, format, new AnswerWriter(Cells.SLUGS, 0), out);
    return out.toString();
  }

  private static Answer ask(String name, Map<String, String> values) {
    var question = good(good(QueryCatalog.load(Path.of("queries"))).find(name));
    return good(new Asker(store, Duration.ofMinutes(1)).ask(question, values, Asker.ENGLISH));
  }

  private static Answer run(String query) {
    var parsed = good(Sparql.parse(query, Path.of("test.rq")));
    return good(new Asker(store, Duration.ofMinutes(1)).run(parsed));
  }
}
