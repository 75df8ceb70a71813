package org.stancegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.WikidataPeer;
import org.stancegraph.export.AnswerFormat;
import org.stancegraph.export.AnswerWriter;
import org.stancegraph.export.Cells;
import org.stancegraph.federate.Federation;
import org.stancegraph.federate.Wikidata;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.store.GraphStore;

/// Fetches a slice from the peer that plays Wikidata, then asks the store alone.
class SliceCommandTest {

  private static final Path EXPECTED = Path.of("src/test/resources/questions");

  @TempDir static Path folder;

  private static String printed;
  private static GraphStore store;
  private static QueryCatalog catalog;

  @BeforeAll
  static void fetch() {
    var peer = WikidataPeer.shared().endpoint().toString();
    printed = run("slice", "--wikidata", peer, "--store", place());
    store = good(GraphStore.open(folder.resolve("store")));
    catalog = good(QueryCatalog.load(Path.of("queries")));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static String place() {
    return folder.resolve("store").toString();
  }

  private static String run(String... words) {
    var printed = new StringWriter();
    var program = Main.commandLine();
    program.setOut(new PrintWriter(printed));
    program.setErr(new PrintWriter(printed));
    var code = program.execute(words);
    return code + "\n" + printed;
  }

  @Test
  void theSliceIsAGraphOfTheStore() {
    assertThat(printed).startsWith("0\n").contains("graph/wikidata/slice");
  }

  @Test
  void theSliceAnswersEveryQuestionAsItsSourceDid() throws IOException {
    for (var question : catalog.byGroup().get(SavedQuery.FEDERATED)) {
      var lines = Files.readAllLines(EXPECTED.resolve(question.name() + ".csv"));
      var words = lines.getFirst().substring(1).strip().split("\\s+");
      var values =
          words.length < 2 ? Map.<String, String>of() : Map.of(words[0].substring(2), words[1]);
      var text = new StringBuilder();
      new AnswerWriter(Cells.SLUGS, 0)
          .write(good(asker().ask(question, values, Asker.ENGLISH)), AnswerFormat.CSV, text);
      assertThat(text.toString().lines().toList())
          .as(question.name())
          .isEqualTo(lines.subList(1, lines.size()));
    }
  }

  @Test
  void whatTheSliceWasNotFetchedForIsNotAnsweredWithNothing() {
    var elections = good(catalog.find("other-elections"));
    var findings = bad(asker().ask(elections, Map.of("country", "russia"), Asker.ENGLISH));
    assertThat(findings.getFirst().toString())
        .contains("no slice of Wikidata for this", "./stancegraph slice");
  }

  @Test
  void theSliceSaysWhenAndWhereItWasFetchedAndHow() {
    var said =
        store.read(
            dataset ->
                dataset.getGraph(NodeFactory.createURI(Wikidata.SLICE)).stream(
                        NodeFactory.createURI(Wikidata.SLICE), Node.ANY, Node.ANY)
                    .map(triple -> triple.getPredicate().getLocalName())
                    .distinct()
                    .sorted()
                    .toList());
    assertThat(said)
        .containsExactly(
            "generatedAtTime",
            "hadPrimarySource",
            "license",
            "references",
            "spatial",
            "type",
            "wasDerivedFrom");
  }

  private static Asker asker() {
    return new Asker(store, Duration.ofSeconds(30), Federation.withoutNetwork()::forQuestions);
  }
}
