package org.stancegraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stancegraph.build.FreshStore;
import org.stancegraph.build.Inputs;
import org.stancegraph.build.Progress;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Sparql;
import org.stancegraph.store.GraphStore;

/// The index of the real records, which is kept on disk, and what becomes of it when they change.
class SearchIndexTest {

  private static final String TOQAEV =
      "https://w3id.org/stancegraph/id/actor/kassym-jomart-tokayev";

  @TempDir private static Path folder;

  private static GraphStore store;
  private static SearchIndex index;

  @BeforeAll
  static void openTheRealRecords() {
    store = opened(folder.resolve("real"), Path.of("seeds"));
    index = SearchIndex.beside(store);
  }

  @AfterAll
  static void close() {
    index.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Toqaev", "Tokayev", "Токаев", "Тоқаев", "TOKAYEV", "tokáyev", "Қасым"})
  void aNameIsFoundAsItIsWrittenInAnyScript(String name) {
    assertThat(things(name, "actor")).contains(TOQAEV);
  }

  @Test
  void allWordsMustBeThereAndOthersAreLeftOut() {
    assertThat(found("\"lack of pluralism\""))
        .isNotEmpty()
        .allMatch(hit -> hit.field() == Field.QUOTE);
    assertThat(found("pluralism desire")).isEmpty();
    assertThat(found("pluralism | desire").size()).isGreaterThan(found("pluralism").size());
    assertThat(found("pluralism -lack").size()).isLessThan(found("pluralism").size());
  }

  @Test
  void wordsAreFoundWithOtherEndings() {
    assertThat(found("recommendations").size()).isEqualTo(found("recommendation").size());
    assertThat(things("выборов", "election")).isNotEmpty();
  }

  @Test
  void kindsThatAreNamedLeaveOutOthers() {
    assertThat(good(index.find("Kazakhstan", List.of("election"))))
        .isNotEmpty()
        .allMatch(hit -> hit.kind().equals("election"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "(((((((((((((((((((((((((((((((((((((((((a",
        "\"",
        "a* b* c* d* e* f* g* h*",
        "\\",
        "~",
        "/.*.*.*.*.*x/",
        "[a TO z]",
        "label:foo AND NOT (bar OR",
        "-",
        "-a",
        "+ | -",
        "word~99999999999",
        "\u0000\u0001",
        "\ud800",
        "' OR 1=1 --",
        "*a*b*c*d*e*",
        "??????"
      })
  void noWordsOfAStrangerAreAFault(String words) {
    switch (index.find(words, List.of())) {
      case Checked.Good<List<Hit>>(var hits) -> assertThat(hits).hasSizeLessThan(10_001);
      case Checked.Bad<List<Hit>>(var findings) ->
          assertThat(findings).extracting(Finding::hint).doesNotContain("");
    }
  }

  @Test
  void wordsWithoutEndAreRefused() {
    assertThat(bad(index.find("word ".repeat(100), List.of())).getFirst().message())
        .isEqualTo("more than 300 characters are looked for");
  }

  @Test
  void sparqlAsksTheSameIndexBySubjectPropertyLanguageAndLimit() {
    assertThat(rows(store, "(?s ?score ?text ?g ?p) text:query 'Тоқаев'"))
        .hasSameSizeAs(found("Тоқаев"));
    assertThat(rows(store, "?s text:query (rdfs:label 'Kazakhstan' 3)")).hasSize(3);
    assertThat(rows(store, "?s text:query 'Казахстан'@ru")).isNotEmpty();
    assertThat(rows(store, "<" + TOQAEV + "> text:query 'Tokayev'")).isNotEmpty();
    assertThat(rows(store, "<" + TOQAEV + "> text:query 'pluralism'")).isEmpty();
  }

  @Test
  void sparqlIsToldWhatCannotBeAsked() {
    assertThat(refusal(store, "?s text:query (rdfs:comment 'word')")).contains("is not indexed");
    assertThat(refusal(store, "?s text:query ('word' 'highlight:s:<b>')")).contains("highlighting");
    assertThat(refusal(store, "?s text:query '!'")).contains("no word is looked for");
    assertThat(refusal(store, "?s text:query <http://example.org/>")).contains("looks for words");
    try (var bare = GraphStore.inMemory()) {
      assertThat(refusal(bare, "?s text:query 'word'")).contains("has no full-text index");
    }
  }

  @Test
  void theIndexIsKeptAndFollowsTheRecords(@TempDir Path world) throws IOException {
    var seeds = copied(world.resolve("seeds"));
    try (var first = opened(world.resolve("store"), seeds)) {
      assertThat(good(SearchIndex.beside(first).find("Strelsau", List.of()))).isNotEmpty();
      assertThat(good(SearchIndex.beside(first).find("zebra", List.of()))).isEmpty();
    }
    var kept = indexes(world);
    try (var again = opened(world.resolve("store"), seeds)) {
      assertThat(good(SearchIndex.beside(again).find("Strelsau", List.of()))).isNotEmpty();
    }
    assertThat(indexes(world)).hasSize(1).isEqualTo(kept);
    var record = seeds.resolve("actors/zenda.yaml");
    Files.writeString(record, Files.readString(record).replace("en: Zenda", "en: Zebra"));
    try (var changed = opened(world.resolve("store"), seeds)) {
      assertThat(good(SearchIndex.beside(changed).find("zebra", List.of()))).isNotEmpty();
    }
    assertThat(indexes(world)).hasSize(1).isNotEqualTo(kept);
  }

  @Test
  void whatAKilledBuildOrABadDiskLeavesIsMadeAnew(@TempDir Path world) throws IOException {
    var seeds = copied(world.resolve("seeds"));
    try (var first = opened(world.resolve("store"), seeds)) {
      assertThat(good(SearchIndex.beside(first).find("Strelsau", List.of()))).isNotEmpty();
    }
    var kept = world.resolve("store").resolve(indexes(world).iterator().next());
    var draft = Files.createDirectory(kept.resolveSibling(kept.getFileName() + "-tmp"));
    Files.writeString(draft.resolve("segments_1"), "half of it");
    try (var files = Files.list(kept)) {
      for (var file : files.toList()) {
        Files.writeString(file, "");
      }
    }
    try (var again = opened(world.resolve("store"), seeds)) {
      assertThat(good(SearchIndex.beside(again).find("Strelsau", List.of()))).isNotEmpty();
    }
    assertThat(indexes(world)).containsExactly(kept.getFileName().toString());
  }

  private static GraphStore opened(Path store, Path seeds) {
    return good(FreshStore.open(store, new Inputs(seeds, Path.of("ontology")), Progress.SILENT));
  }

  private static Path copied(Path to) throws IOException {
    var world = Path.of("src/test/resources/worlds/ruritania/actors");
    Files.createDirectories(to.resolve("actors"));
    for (var record : List.of("zenda.yaml", "strelsau.yaml")) {
      Files.copy(world.resolve(record), to.resolve("actors").resolve(record));
    }
    Files.createDirectories(to.resolve("coders"));
    Files.copy(Path.of("seeds/coders/first-coder.yaml"), to.resolve("coders/first-coder.yaml"));
    return to;
  }

  private static Set<String> indexes(Path world) throws IOException {
    try (var entries = Files.list(world.resolve("store"))) {
      return Set.copyOf(
          entries
              .map(each -> each.getFileName().toString())
              .filter(name -> name.startsWith(GraphStore.TEXT))
              .toList());
    }
  }

  private static List<Hit> found(String words) {
    return good(index.find(words, List.of()));
  }

  private static List<String> things(String words, String kind) {
    return good(index.find(words, List.of(kind))).stream().map(Hit::thing).toList();
  }

  private static Checked<Answer> asked(GraphStore store, String pattern) {
    var text = "PREFIX text: <http://jena.apache.org/text#> SELECT * { " + pattern + " }";
    var query = good(Sparql.parse(text, Path.of("q.rq")));
    return new Asker(store, Duration.ofMinutes(1)).run(query);
  }

  private static List<?> rows(GraphStore store, String pattern) {
    return ((Answer.Table) good(asked(store, pattern))).rows();
  }

  private static String refusal(GraphStore store, String pattern) {
    return bad(asked(store, pattern)).getFirst().message();
  }
}
