package org.stancegraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stancegraph.TestStore;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.store.GraphStore;

/// Values come from strangers: whatever they write, a question stays the question that it is.
class BinderTest {

  private static final List<String> HOSTILE =
      List.of(
          "election-watch> } #",
          "election-watch> ?p ?o } ; DROP ALL #",
          "<https://w3id.org/stancegraph/id/actor/zenda>",
          "?actor",
          "$body",
          "\"",
          "'''",
          "\\u003e",
          "zenda\n}",
          "{",
          "}",
          "",
          " ",
          "..",
          "../election/ruritania-2030",
          "election/ruritania-2030",
          "https://w3id.org/stancegraph/id/actor/",
          "https://w3id.org/stancegraph/id/actor/zenda> <x:y",
          "https://w3id.org/stancegraph/id/election/ruritania-2030",
          "_:b0",
          "\u0000",
          "zenda/formula/x");

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
  void noWordChangesTheShapeOfAQuery() {
    var random = new Random(20301231);
    for (var question : catalog.questions()) {
      var shapes = new HashSet<String>();
      for (var word : words(random)) {
        var values = new HashMap<String, String>();
        question.parameters().forEach(parameter -> values.put(parameter.name(), word));
        if (bound(question, values) instanceof Checked.Good<Query>(var query)) {
          shapes.add(shape(query));
        }
      }
      assertThat(shapes).as(question.name()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void noHostileWordIsTakenForAnActor() {
    var question = good(catalog.find("concurred-with"));
    for (var word : HOSTILE) {
      assertThat(bound(question, Map.of("body", word))).as(word).isInstanceOf(Checked.Bad.class);
    }
  }

  private static Set<String> words(Random random) {
    var words = new HashSet<>(HOSTILE);
    words.addAll(List.of("zenda", "strelsau", "ruritania-2030", "first-count", "2030-05-05"));
    words.add("gazette-on-the-vote");
    for (int i = 0; i < 30; i++) {
      words.add(
          random
              .ints(1 + random.nextInt(12), 1, 0x2FF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString());
    }
    return words;
  }

  /// The algebra with every IRI and literal of the values blanked out.
  private static String shape(Query query) {
    return Algebra.compile(query)
        .toString()
        .replaceAll(
            "<https://w3id.org/stancegraph/id/[^>]*>|\"\\d{4}-\\d\\d-\\d\\d\"\\^\\^\\S*", "VALUE");
  }

  private static Checked<Query> bound(SavedQuery question, Map<String, String> values) {
    return store.read(dataset -> new Binder(question, dataset).bind(values));
  }

  @Test
  void anUnknownValueGetsTheNearestKnownOne() {
    assertThat(refused("concurred-with", Map.of("body", "election-wach")))
        .containsExactly(
            "--body: error: unknown actor 'election-wach'\n  hint: did you mean 'election-watch'?");
    assertThat(refused("concurred-with", Map.of("body", "election-watch> } #")).getFirst())
        .startsWith("--body: error: unknown actor 'election-watch> } #'");
  }

  @Test
  void anUnknownValueIsComparedWithLabelsAndNamesToo() {
    assertThat(hint("Strelsow")).isEqualTo("did you mean 'strelsau'?");
    assertThat(hint("the casle")).isEqualTo("did you mean 'election-watch' or 'strelsau'?");
    assertThat(hint("mission"))
        .isEqualTo("did you mean 'watch-mission' (Election Watch's mission to Ruritania)?");
    assertThat(hint("ex")).isEqualTo("give a slug, a full IRI or a name, as in odihr");
  }

  @Test
  void aDescriptionMeansNobodyButIsOffered() {
    assertThat(refused("stances-of", Map.of("actor", "=sum(a1:A9)")))
        .containsExactly(
            "--actor: error: '=sum(a1:A9)' is a description, not a name\n"
                + "  hint: did you mean 'zenda'?");
  }

  @Test
  void anAmbiguousNameListsWhatItMayMean() {
    assertThat(refused("stances-of", Map.of("actor", "the castle")))
        .containsExactly(
            "--actor: error: 'the castle' may mean actor/election-watch or actor/strelsau\n"
                + "  hint: say which");
  }

  @Test
  void aMissingParameterIsNamedAndAnUnknownOneCorrected() {
    assertThat(refused("concurred-with", Map.of()))
        .containsExactly(
            "--body: error: concurred-with needs the parameter 'body'\n"
                + "  hint: give body a value, as in odihr");
    assertThat(refused("concurred-with", Map.of("body", "zenda", "elektion", "x")).getFirst())
        .endsWith("did you mean 'election'?");
  }

  @Test
  void aDayMustBeInTheCalendar() {
    assertThat(refused("posts", Map.of("actor", "zenda", "on", "2030-02-30")))
        .containsExactly("--on: error: '2030-02-30' is no date\n  hint: write it as 2022-11-20");
    assertThat(bound(good(catalog.find("posts")), Map.of("actor", "zenda", "on", "2030-02-28")))
        .isInstanceOf(Checked.Good.class);
  }

  private static String hint(String body) {
    var refusal = refused("concurred-with", Map.of("body", body)).getFirst();
    return refusal.substring(refusal.indexOf("hint: ") + "hint: ".length());
  }

  private static List<String> refused(String name, Map<String, String> values) {
    return bad(bound(good(catalog.find(name)), values)).stream().map(Finding::toString).toList();
  }
}
