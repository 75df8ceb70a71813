package org.stancegraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stancegraph.export.AnswerFormat;
import org.stancegraph.export.AnswerWriter;
import org.stancegraph.export.Cells;
import org.stancegraph.federate.Federation;
import org.stancegraph.finding.Golden;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Parameter;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.store.GraphStore;

/// What the real records answer to every saved question, as reviewed against the source texts. Each
/// file in `questions/` is named `<question>[--case].csv`; its first line gives the parameters. A
/// peer on this machine plays Wikidata.
class QuestionsTest {

  private static final Path QUERIES = Path.of("queries");
  private static final Path EXPECTED = Path.of("src/test/resources/questions");

  private static QueryCatalog catalog;
  private static GraphStore store;
  private static Federation federation;

  @BeforeAll
  static void readTheRealRecords() {
    catalog = good(QueryCatalog.load(QUERIES));
    store = TestStore.of(Path.of("seeds"));
    federation = WikidataPeer.shared().federation();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> questions() throws IOException {
    if (Golden.isUpdated()) {
      writeMissing();
    }
    return cases().stream().map(file -> dynamicTest(title(file), () -> check(file)));
  }

  @Test
  void everyQuestionHasAnExpectedAnswer() throws IOException {
    var asked = cases().stream().map(QuestionsTest::questionName).collect(Collectors.toSet());
    var saved = catalog.questions().stream().map(SavedQuery::name).toList();
    assertThat(asked).containsExactlyInAnyOrderElementsOf(saved);
  }

  /// A store that was filled the other way round finds the same rows in another order, so that only
  /// the ORDER BY can bring them into the same one.
  @Test
  void rowsHaveOneOrderHoweverTheStoreWasFilled() throws IOException {
    try (var backwards = TestStore.filledBackwards(store)) {
      for (var file : cases()) {
        assertThat(csv(answer(file, backwards)))
            .as(questionName(file))
            .isEqualTo(csv(answer(file, store)));
      }
    }
  }

  /// A file is compared as text, because its order is part of the answer.
  private static void check(Path file) throws IOException {
    var heading = Files.readAllLines(file).getFirst();
    var answered = heading + "\n" + csv(answer(file, store));
    if (Golden.isUpdated()) {
      Files.writeString(file, answered);
    }
    assertThat(answered).isEqualTo(Files.readString(file));
  }

  private static Answer.Table answer(Path file, GraphStore store) throws IOException {
    var question = good(catalog.find(questionName(file)));
    var values = parameters(Files.readAllLines(file).getFirst());
    var asker = new Asker(store, Duration.ofMinutes(1), federation::forQuestions);
    return (Answer.Table) good(asker.ask(question, values, Asker.ENGLISH));
  }

  private static String csv(Answer answer) throws IOException {
    var text = new StringBuilder();
    new AnswerWriter(Cells.SLUGS, 0).write(answer, AnswerFormat.CSV, text);
    return text.toString().replace("\r\n", "\n");
  }

  /// The words behind `#`, in pairs: `--body odihr`.
  private static Map<String, String> parameters(String heading) {
    var words = heading.substring(1).strip().split("\\s+");
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      values.put(words[i].substring(2), words[i + 1]);
    }
    return values;
  }

  private static void writeMissing() throws IOException {
    for (var question : catalog.questions()) {
      var file = EXPECTED.resolve(question.name() + ".csv");
      if (!Files.exists(file)) {
        Files.createDirectories(EXPECTED);
        Files.writeString(file, heading(question) + "\n");
      }
    }
  }

  private static String heading(SavedQuery question) {
    return question.parameters().stream()
        .filter(Parameter::required)
        .map(parameter -> " --" + parameter.name() + " " + parameter.example())
        .collect(Collectors.joining("", "#", ""));
  }

  private static String title(Path file) {
    var question = good(catalog.find(questionName(file)));
    var name = file.getFileName().toString().replaceFirst("\\.csv$", "");
    return question.summary() + " (" + name + ")";
  }

  private static String questionName(Path file) {
    return file.getFileName().toString().replaceFirst("(--.*)?\\.csv$", "");
  }

  private static List<Path> cases() throws IOException {
    if (!Files.isDirectory(EXPECTED)) {
      return new ArrayList<>();
    }
    try (var files = Files.list(EXPECTED)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
