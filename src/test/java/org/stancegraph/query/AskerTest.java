package org.stancegraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stancegraph.TestStore;
import org.stancegraph.WikidataPeer;
import org.stancegraph.finding.Checked;
import org.stancegraph.seed.EntityId;
import org.stancegraph.store.GraphStore;

/// The saved questions over a small invented country, where what must come out is known.
class AskerTest {

  private static QueryCatalog catalog;
  private static GraphStore store;

  @BeforeAll
  static void readTheWorld() {
    catalog = good(QueryCatalog.load(Path.of("queries")));
    store = TestStore.of(Path.of("src/test/resources/worlds/ruritania"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void aBodyStandsForItsMissionAndItsHead() {
    for (var body : List.of("election-watch", "watch-mission", "ann-poe")) {
      var table = ask("concurred-with", Map.of("body", body));
      assertThat(column(table, "actor")).as(body).containsExactly("zenda");
      assertThat(column(table, "quote")).containsExactly("shares this view");
    }
  }

  @Test
  void anElectionLeftOutLeavesNothingOutAndAnotherElectionEverything() {
    var values = Map.of("body", "election-watch", "election", "ruritania-2026");
    assertThat(ask("concurred-with", values).rows()).isEmpty();
    assertThat(ask("stances-on", Map.of("body", "election-watch")).rows()).hasSize(2);
    assertThat(ask("figures", Map.of()).rows()).hasSize(4);
    assertThat(ask("figures", Map.of("election", "ruritania-2026")).rows()).isEmpty();
  }

  @Test
  void whoContradictsWithoutNamingIsNotCountedAsDisputing() {
    var body = Map.of("body", "election-watch");
    assertThat(column(ask("diverged-without-naming", body), "actor")).containsExactly("strelsau");
    assertThat(ask("disputed", body).rows()).isEmpty();
  }

  @Test
  void theTimingOfACongratulationIsWorkedOutFromTheFirstCount() {
    var table = ask("congratulated", Map.of("election", "ruritania-2030"));
    assertThat(column(table, "actor")).containsExactly("strelsau", "zenda", "gazette");
    assertThat(column(table, "timing"))
        .containsExactly("before-preliminary", "unknown", "after-announcement");
  }

  @Test
  void figuresThatDisagreeArePairedOnceAndCheckedWithinTheirRounding() {
    var election = Map.of("election", "ruritania-2030");
    var pairs = ask("conflicting-figures", election);
    assertThat(pairs.rows()).hasSize(1);
    assertThat(column(pairs, "kind")).containsExactly("uncoded");
    var checks = ask("arithmetic", election);
    assertThat(column(checks, "check")).containsExactly("turnout", "turnout");
    assertThat(column(checks, "verdict")).containsExactly("consistent", "consistent");
  }

  @Test
  void whatASourceLeftOutIsTold() {
    var table =
        ask("quoted-and-omitted", Map.of("speaker", "ann-poe", "election", "ruritania-2030"));
    assertThat(column(table, "carried")).containsExactly("no", "yes");
    var sided = ask("one-sided", Map.of("election", "ruritania-2030"));
    assertThat(column(sided, "carriedPositive")).containsExactly("0");
    assertThat(column(sided, "omitted")).containsExactly("1");
  }

  @Test
  void aValueMayBeASlugAnIriALabelOrANameInAnyCase() {
    var iri = EntityId.THINGS + "actor/election-watch";
    for (var word :
        List.of("election-watch", "actor/election-watch", iri, "ELECTION watch", "ew")) {
      assertThat(ask("concurred-with", Map.of("body", word)).rows()).as(word).hasSize(1);
    }
  }

  @Test
  void labelsAreInTheLanguageAskedForAndInEnglishOtherwise() {
    var election = Map.of("election", "ruritania-2030");
    assertThat(column(ask("congratulated", election, "ru"), "actorLabel"))
        .containsExactly("Стрельсау", "Zenda", "The Gazette");
    assertThat(column(ask("congratulated", election, "kk"), "actorLabel"))
        .startsWith("Стрельсау елі");
  }

  @Test
  void everyQuestionCanBeAskedWithNothingButWhatItRequires() {
    for (var question : catalog.questions()) {
      var values = new HashMap<String, String>();
      question.parameters().stream()
          .filter(Parameter::required)
          .forEach(parameter -> values.put(parameter.name(), some(parameter)));
      var table = (Answer.Table) good(asker().ask(question, values, "en"));
      assertThat(table.columns()).as(question.name()).isEqualTo(question.columns());
      question
          .parameters()
          .forEach(parameter -> values.putIfAbsent(parameter.name(), some(parameter)));
      assertThat(asker().ask(question, values, "en"))
          .as(question.name() + values)
          .isInstanceOf(Checked.Good.class);
    }
  }

  @Test
  void anAnswerThatTakesTooLongIsNoAnswer() {
    var query =
        good(
            Sparql.parse(
                "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                Path.of("slow.rq")));
    assertThat(new Asker(store, Duration.ofMillis(50)).run(query))
        .isInstanceOfSatisfying(
            Checked.Bad.class,
            bad -> assertThat(bad.findings().toString()).contains("no answer within 50 ms"));
  }

  private static String some(Parameter parameter) {
    if (!parameter.options().isEmpty()) {
      return parameter.options().getFirst();
    }
    return switch (parameter.kind().name()) {
      case "election" -> "ruritania-2030";
      case "source" -> "gazette-on-the-vote";
      case "statement" -> "zenda-concurs";
      case "date" -> "2030-05-05";
      case "difference" -> "contradiction";
      case "actor" -> "election-watch";
      default -> "actor/zenda";
    };
  }

  private static Asker asker() {
    return new Asker(
        store, Duration.ofMinutes(1), WikidataPeer.shared().federation()::forQuestions);
  }

  private static Answer.Table ask(String name, Map<String, String> values) {
    return ask(name, values, Asker.ENGLISH);
  }

  private static Answer.Table ask(String name, Map<String, String> values, String language) {
    return (Answer.Table) good(asker().ask(good(catalog.find(name)), values, language));
  }

  private static List<String> column(Answer.Table table, String name) {
    return table.rows().stream().map(row -> word(row.get(name))).toList();
  }

  private static String word(Node term) {
    return term.isURI()
        ? term.getURI().substring(term.getURI().lastIndexOf('/') + 1)
        : term.getLiteralLexicalForm();
  }
}
