package org.stancegraph.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stancegraph.build.FreshStore;
import org.stancegraph.build.Inputs;
import org.stancegraph.build.Progress;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Sparql;
import org.stancegraph.search.SearchIndex;
import org.stancegraph.store.GraphStore;

/// Names, in the ways that people write them, against the real records.
class ReconciliationTest {

  private static final String TOQAEV = "actor/kassym-jomart-tokayev";

  @TempDir private static Path folder;

  private static GraphStore store;
  private static Asker asker;
  private static Reconciliation service;

  @BeforeAll
  static void openTheRealRecords() {
    var inputs = new Inputs(Path.of("seeds"), Path.of("ontology"));
    store = good(FreshStore.open(folder.resolve("store"), inputs, Progress.SILENT));
    asker = new Asker(store, Duration.ofMinutes(1));
    var terms = good(Ontology.load(Path.of("ontology"))).terms();
    service = new Reconciliation(SearchIndex.beside(store), asker, terms);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Toqaev, actor/kassym-jomart-tokayev, 100, true",
    "TOKAYEV, actor/kassym-jomart-tokayev, 100, true",
    "Токаев, actor/kassym-jomart-tokayev, 100, true",
    "Тоқаев, actor/kassym-jomart-tokayev, 100, true",
    "Tokaev, actor/kassym-jomart-tokayev, 95, false",
    "Tokayv, actor/kassym-jomart-tokayev, 75, false",
    "Қасым Жомарт Тоқаев, actor/kassym-jomart-tokayev, 100, true",
    "Tokayev Kassym-Jomart, actor/kassym-jomart-tokayev, 90, false",
    "OSK, actor/central-election-commission-kazakhstan, 100, true",
    "ОСК, actor/central-election-commission-kazakhstan, 95, false",
    "ЦИК, actor/central-election-commission-kazakhstan, 65, false",
    "EU, actor/european-union, 100, true",
    "ЕС, actor/european-union, 100, true",
    "OSCE/ODIHR, actor/odihr, 100, true",
    "БДИПЧ, actor/odihr, 100, true",
    "Назарбаев Нурсултан, actor/nursultan-nazarbayev, 90, false",
    "actor/odihr, actor/odihr, 100, true",
    "https://w3id.org/stancegraph/id/actor/odihr, actor/odihr, 100, true",
    "president, actor/kassym-jomart-tokayev, 40, false",
    "Brussels, actor/european-union, 60, false",
  })
  void aNameFindsItsBearer(String name, String id, int score, boolean match) {
    var best = candidates(Map.of("query", name)).getFirst();
    assertThat(best.getString("id")).isEqualTo(id);
    assertThat(best.getInt("score")).isEqualTo(score);
    assertThat(best.getBoolean("match")).isEqualTo(match);
  }

  @Test
  void everyNameOfTheGraphFindsItsActorFirstOrTied() {
    var astray = new ArrayList<String>();
    for (var row : names()) {
      var name = row.get("name").getLiteralLexicalForm();
      var id = row.get("actor").getURI().substring("https://w3id.org/stancegraph/id/".length());
      var found = candidates(Map.of("query", name, "limit", 50));
      var first = found.isEmpty() ? -1 : found.getFirst().getInt("score");
      if (found.stream()
          .noneMatch(c -> c.getString("id").equals(id) && c.getInt("score") == first)) {
        astray.add(name + " of " + id + ": " + found.stream().limit(2).toList());
      }
    }
    assertThat(astray).isEmpty();
  }

  /// All but descriptions, which tell of many.
  private static List<Map<String, Node>> names() {
    var text =
        """
        SELECT DISTINCT ?actor ?name WHERE {
          { ?actor sg:hasName ?form . ?form skosxl:literalForm ?name .
            FILTER NOT EXISTS { ?form sg:nameKind <https://w3id.org/stancegraph/ns/name-kind/description> } }
          UNION { ?actor rdfs:label ?name }
          FILTER(REGEX(STR(?actor), "/id/(actor|election|source)/[^/]+$"))
        }\
        """;
    var query = good(Sparql.parse(text, Path.of("names.rq")));
    var rows = ((Answer.Table) good(asker.run(query))).rows();
    assertThat(rows).hasSizeGreaterThan(100);
    return rows;
  }

  @Test
  void noDescriptionIsEverAMatch() {
    for (var word :
        List.of("incumbent", "president", "electoral commission", "Washington", "critics")) {
      assertThat(candidates(Map.of("query", word)))
          .as(word)
          .noneMatch(candidate -> candidate.getBoolean("match"));
    }
  }

  @Test
  void whatIsUnknownFindsNothing() {
    assertThat(candidates(Map.of("query", "Zzyzx Qwertz"))).isEmpty();
    assertThat(candidates(Map.of("query", "—"))).isEmpty();
  }

  @Test
  void aTypeLeavesOutOthersOrPutsThemBehind() {
    var tokayev = Map.<String, Object>of("query", "Tokayev");
    assertThat(ids(tokayev)).contains(TOQAEV);
    assertThat(ids(with(tokayev, "type", "Person"))).containsOnly(TOQAEV);
    assertThat(ids(with(tokayev, "type", "Actor"))).contains(TOQAEV);
    assertThat(ids(with(tokayev, "type", "Election"))).doesNotContain(TOQAEV);
    var should = with(with(tokayev, "type", "NewsArticle"), "type_strict", "should");
    assertThat(candidates(should))
        .filteredOn(candidate -> candidate.getString("id").equals(TOQAEV))
        .singleElement()
        .satisfies(
            candidate -> {
              assertThat(candidate.getInt("score")).isEqualTo(80);
              assertThat(candidate.getBoolean("match")).isFalse();
            });
  }

  @Test
  void propertiesThatFitRaiseTheScoreAndOthersLowerIt() {
    var fuzzy = Map.<String, Object>of("query", "Tokayv");
    assertThat(score(fuzzy)).isEqualTo(75);
    assertThat(score(with(fuzzy, "properties", property("country", "Казахстан")))).isEqualTo(85);
    assertThat(score(with(fuzzy, "properties", property("country", "Russia")))).isEqualTo(60);
    assertThat(score(with(fuzzy, "properties", property("date", "2022")))).isEqualTo(75);
    var named = Map.<String, Object>of("query", "Toqaev");
    assertThat(candidates(with(named, "properties", property("wikidata", "Q1"))))
        .noneMatch(candidate -> candidate.getBoolean("match"));
  }

  @Test
  void propertiesAloneFindThingsToo() {
    assertThat(ids(Map.of("properties", property("wikidata", "Q200881")))).containsExactly(TOQAEV);
    assertThat(ids(Map.of("properties", property("date", "2022-11-20"))))
        .containsExactly("election/kazakhstan-2022-presidential");
    assertThat(candidates(Map.of("properties", property("country", "kazakhstan"), "limit", 3)))
        .hasSize(3);
  }

  @Test
  void valuesOfPropertiesAreGivenToTheThingsThatHaveThem() {
    var document =
        given(
            service.extend(
                """
                {"ids": ["actor/odihr", "election/kazakhstan-2022-presidential", "actor/nobody"],
                 "properties": [{"id": "partOf"}, {"id": "date"}, {"id": "name", "settings": {"limit": "1"}},
                                {"id": "label", "settings": {"count": true}}]}\
                """));
    var rows = document.getJsonObject("rows");
    assertThat(rows.getJsonObject("actor/odihr").toString())
        .isEqualTo(
            "{\"partOf\":[{\"id\":\"actor/osce\",\"name\":\"OSCE\"}],\"date\":[],"
                + "\"name\":[{\"str\":\"ODIHR\"}],\"label\":[{\"int\":3}]}");
    assertThat(rows.getJsonObject("election/kazakhstan-2022-presidential").get("date").toString())
        .isEqualTo("[{\"date\":\"2022-11-20T00:00:00Z\"}]");
    assertThat(rows.getJsonObject("actor/nobody").get("name").toString()).isEqualTo("[]");
  }

  @Test
  void everyOfferedPropertyHasAValueSomewhere() {
    var wanted = Json.createArrayBuilder();
    Property.ALL.forEach(each -> wanted.add(Json.createObjectBuilder().add("id", each.id())));
    var ids =
        Json.createArrayBuilder(
            List.of(
                TOQAEV,
                "actor/odihr",
                "actor/odihr-mission-kazakhstan-2022",
                "election/kazakhstan-2022-presidential",
                "source/osk-declares-toqaev-winner",
                "source/overwhelming-endorsement",
                "source/commonspace-tokayev-re-elected",
                "source/afp-kazakhstan-rejects-criticism",
                "source/world-countries-for-kids-democracy"));
    var query = Json.createObjectBuilder().add("ids", ids).add("properties", wanted).build();
    var rows = given(service.extend(query.toString())).getJsonObject("rows");
    for (var property : Property.ALL) {
      assertThat(rows.values())
          .as(property.id())
          .anyMatch(row -> !row.asJsonObject().getJsonArray(property.id()).isEmpty());
    }
  }

  @Test
  void whoTypesIsOfferedWhatBeginsSo() {
    assertThat(suggested("entity", "toq", "")).startsWith(TOQAEV);
    assertThat(suggested("entity", "Тоқ", "")).startsWith(TOQAEV);
    assertThat(suggested("entity", "kassym-jomart t", "")).startsWith(TOQAEV);
    assertThat(suggested("entity", "actor/odihr", "")).startsWith("actor/odihr");
    assertThat(suggested("entity", "", "")).isEmpty();
    assertThat(suggested("type", "obs", "")).containsExactly("ObserverMission");
    assertThat(suggested("property", "pub", "")).containsExactly("published", "publisher");
    var first = suggested("entity", "k", "");
    assertThat(first).hasSize(20);
    assertThat(suggested("entity", "k", "20")).isNotEmpty().doesNotContainAnyElementsOf(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{\"a\": 1}",
        "{\"a\": {}}",
        "{\"a\": {\"query\": 5}}",
        "{\"a\": {\"query\": \"x\", \"typo\": 1}}",
        "{\"a\": {\"query\": \"x\", \"limit\": 0}}",
        "{\"a\": {\"query\": \"x\", \"limit\": 1e999}}",
        "{\"a\": {\"query\": \"x\", \"type\": \"Q5\"}}",
        "{\"a\": {\"query\": \"x\", \"type_strict\": \"maybe\"}}",
        "{\"a\": {\"query\": \"x\", \"properties\": [{\"pid\": \"shoe-size\", \"v\": 1}]}}",
        "{\"a\": {\"query\": \"x\", \"properties\": [{\"pid\": \"country\", \"v\": [[]]}]}}",
        "{\"a\": {\"query\": \"x\"}, \"a\": {\"query\": \"y\"}}",
        "{\"a\": {\"query\": \"x\"}} and more",
      })
  void aBatchThatIsNoBatchIsRefusedWithItsPlaceAndRemedy(String json) {
    assertThat(service.queries(json))
        .isInstanceOfSatisfying(
            ServiceAnswer.Refused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(400);
              assertThat(refused.finding().hint()).isNotEmpty();
            });
  }

  @Test
  void whatIsTooMuchIsRefused() {
    var batch = Json.createObjectBuilder();
    for (int i = 0; i <= Bounds.BATCH; i++) {
      batch.add("q" + i, Json.createObjectBuilder().add("query", "Tokayev"));
    }
    assertThat(status(service.queries(batch.build().toString()))).isEqualTo(413);
    var name = "x".repeat(Bounds.TEXT + 1);
    assertThat(status(service.queries("{\"a\": {\"query\": \"" + name + "\"}}"))).isEqualTo(400);
    assertThat(status(service.queries("[".repeat(100_000)))).isEqualTo(400);
    assertThat(status(service.queries("{\"a\":".repeat(30) + "1" + "}".repeat(30)))).isEqualTo(400);
    assertThat(status(service.queries(" ".repeat(Bounds.JSON + 1)))).isEqualTo(400);
    assertThat(status(service.suggested("entity", "a", "999999"))).isEqualTo(400);
    assertThat(status(service.suggested("weather", "a", ""))).isEqualTo(404);
  }

  private static Map<String, Object> with(Map<String, Object> query, String key, Object value) {
    var all = new HashMap<>(query);
    all.put(key, value);
    return all;
  }

  private static List<Object> property(String id, String value) {
    return List.of(Map.of("pid", id, "v", value));
  }

  private static int status(ServiceAnswer answer) {
    return ((ServiceAnswer.Refused) answer).status();
  }

  private static JsonObject given(ServiceAnswer answer) {
    assertThat(answer).isInstanceOf(ServiceAnswer.Given.class);
    return ((ServiceAnswer.Given) answer).document();
  }

  private static List<String> suggested(String what, String prefix, String cursor) {
    return given(service.suggested(what, prefix, cursor)).getJsonArray("result").stream()
        .map(JsonValue::asJsonObject)
        .map(each -> each.getString("id"))
        .toList();
  }

  private static List<JsonObject> candidates(Map<String, Object> query) {
    var batch = Json.createObjectBuilder(Map.of("a", query)).build().toString();
    return given(service.queries(batch)).getJsonObject("a").getJsonArray("result").stream()
        .map(JsonValue::asJsonObject)
        .toList();
  }

  private static List<String> ids(Map<String, Object> query) {
    return candidates(query).stream().map(each -> each.getString("id")).toList();
  }

  private static int score(Map<String, Object> query) {
    return candidates(query).getFirst().getInt("score");
  }
}
