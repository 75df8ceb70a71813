package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service as a reconciliation client meets it: what the specification's schemas demand of each
/// document, in our own words, and what its prose demands of the protocol.
class ReconcileServiceTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String BATCH =
      """
      {"q0": {"query": "Toqaev", "type": "Person", "limit": 3, "type_strict": "any",
              "properties": [{"pid": "country", "v": [{"id": "actor/kazakhstan"}, "Kazakhstan"]}]},
       "q1": {"query": "no such thing at all"}}\
      """;

  @TempDir private static Path folder;

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.in(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theManifestSaysWhatIsOfferedAndWhere() throws Exception {
    var manifest = document(get("reconcile"));
    assertThat(strings(manifest.getJsonArray("versions"))).contains("0.2");
    assertThat(manifest.getString("name")).isNotEmpty();
    assertThat(manifest.getString("identifierSpace")).isEqualTo("https://w3id.org/stancegraph/id/");
    assertThat(manifest.getString("schemaSpace")).isEqualTo("https://w3id.org/stancegraph/ns/");
    objects(manifest.getJsonArray("defaultTypes")).forEach(ReconcileServiceTest::isNamed);
    assertThat(manifest.getInt("batchSize")).isPositive();
    assertThat(manifest.getJsonObject("view").getString("url")).contains("{{id}}");
    var preview = manifest.getJsonObject("preview");
    assertThat(preview.getString("url")).contains("{{id}}");
    assertThat(preview.getInt("width")).isPositive();
    assertThat(preview.getInt("height")).isPositive();
    for (var setting :
        objects(manifest.getJsonObject("extend").getJsonArray("property_settings"))) {
      assertThat(setting.getString("type")).isIn("number", "text", "checkbox", "select");
      assertThat(setting.getString("label")).isNotEmpty();
      assertThat(setting.getString("name")).isNotEmpty();
    }
    assertThat(manifest).doesNotContainKey("authentication");
  }

  @Test
  void everyAddressInTheManifestAnswers() throws Exception {
    var manifest = document(get("reconcile"));
    for (var what : List.of("entity", "type", "property")) {
      var address = manifest.getJsonObject("suggest").getJsonObject(what);
      assertThat(document(getAt(service(address) + "?prefix=a")).getJsonArray("result"))
          .isNotEmpty();
    }
    var propose = manifest.getJsonObject("extend").getJsonObject("propose_properties");
    assertThat(document(getAt(service(propose) + "?type=Person")).getJsonArray("properties"))
        .isNotEmpty();
    var preview = manifest.getJsonObject("preview").getString("url");
    assertThat(getAt(preview.replace("{{id}}", "actor%2Fodihr")).statusCode()).isEqualTo(200);
    var view = manifest.getJsonObject("view").getString("url");
    var elsewhere = getAt(view.replace("{{id}}", "actor%2Fodihr"));
    assertThat(elsewhere.statusCode()).isEqualTo(303);
    assertThat(elsewhere.headers().firstValue("Location")).hasValue("/id/actor/odihr");
  }

  @Test
  void aBatchIsAnsweredByPostAndGetAlikeAsTheSchemaHasIt() throws Exception {
    var posted = document(post("reconcile", "queries=" + RunningServer.encoded(BATCH)));
    assertThat(posted)
        .isEqualTo(document(get("reconcile?queries=" + RunningServer.encoded(BATCH))));
    assertThat(posted.keySet()).containsExactlyInAnyOrder("q0", "q1");
    for (var result : posted.values()) {
      var last = Double.MAX_VALUE;
      for (var candidate : objects(result.asJsonObject().getJsonArray("result"))) {
        isCandidate(candidate);
        var score = candidate.getJsonNumber("score").doubleValue();
        assertThat(score).isBetween(0.0, 100.0).isLessThanOrEqualTo(last);
        last = score;
      }
    }
    assertThat(
            objects(posted.getJsonObject("q0").getJsonArray("result")).getFirst().getString("id"))
        .isEqualTo("actor/kassym-jomart-tokayev");
    assertThat(posted.getJsonObject("q1").getJsonArray("result")).isEmpty();
  }

  private static void isCandidate(JsonObject candidate) {
    isNamed(candidate);
    assertThat(candidate.get("match").getValueType()).isIn(ValueType.TRUE, ValueType.FALSE);
    objects(candidate.getJsonArray("type")).forEach(ReconcileServiceTest::isNamed);
    for (var feature : objects(candidate.getJsonArray("features"))) {
      assertThat(feature.getString("id")).isNotEmpty();
      assertThat(feature.get("value").getValueType())
          .isIn(ValueType.NUMBER, ValueType.TRUE, ValueType.FALSE);
    }
  }

  @Test
  void suggestionsAreAsTheSchemasHaveThem() throws Exception {
    for (var entity : results("reconcile/suggest/entity?prefix=k")) {
      isNamed(entity);
      objects(entity.getJsonArray("notable")).forEach(ReconcileServiceTest::isNamed);
    }
    results("reconcile/suggest/property?prefix=").forEach(ReconcileServiceTest::isNamed);
    var types = results("reconcile/suggest/type?prefix=");
    types.forEach(ReconcileServiceTest::isType);
    assertThat(types).anyMatch(type -> type.containsKey("broader"));
    assertThat(results("reconcile/suggest/entity?prefix=k&cursor=20"))
        .doesNotContainAnyElementsOf(results("reconcile/suggest/entity?prefix=k"));
  }

  private static void isType(JsonObject type) {
    isNamed(type);
    if (type.containsKey("broader")) {
      objects(type.getJsonArray("broader")).forEach(ReconcileServiceTest::isType);
    }
  }

  @Test
  void extensionGivesEachIdEachPropertyInOneOfTheFormsOfAValue() throws Exception {
    var query =
        """
        {"ids": ["actor/odihr", "election/kazakhstan-2022-presidential", "actor/kazakhstan"],
         "properties": [{"id": "name"}, {"id": "country"}, {"id": "date"}, {"id": "wikidata"}, {"id": "sources"}]}\
        """;
    var posted = document(post("reconcile", "extend=" + RunningServer.encoded(query)));
    assertThat(posted).isEqualTo(document(get("reconcile?extend=" + RunningServer.encoded(query))));
    objects(posted.getJsonArray("meta")).forEach(ReconcileServiceTest::isNamed);
    var rows = posted.getJsonObject("rows");
    assertThat(rows.keySet())
        .containsExactly(
            "actor/odihr", "election/kazakhstan-2022-presidential", "actor/kazakhstan");
    for (var row : rows.values()) {
      assertThat(row.asJsonObject().keySet())
          .containsExactly("name", "country", "date", "wikidata", "sources");
      row.asJsonObject().values().stream()
          .flatMap(values -> objects(values.asJsonArray()).stream())
          .forEach(ReconcileServiceTest::isValue);
    }
  }

  private static void isValue(JsonObject value) {
    if (value.keySet().equals(Set.of("id", "name"))) {
      isNamed(value);
      return;
    }
    assertThat(value).hasSize(1);
    switch (value.keySet().iterator().next()) {
      case "str" -> assertThat(value.get("str")).isInstanceOf(JsonString.class);
      case "int" -> assertThat(((JsonNumber) value.get("int")).isIntegral()).isTrue();
      case "date" ->
          assertThat(value.getString("date"))
              .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");
      default -> throw new AssertionError("no form of a value: " + value);
    }
  }

  @Test
  void scriptsOfAnySiteMayAskEveryAddress() throws Exception {
    for (var path :
        List.of("reconcile", "reconcile/suggest/entity?prefix=a", "reconcile/nothing")) {
      assertThat(get(path).headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }
    var preflight =
        server.send(
            server
                .to("reconcile")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .build());
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("POST");
    var plain =
        server.send(server.to("reconcile").method("OPTIONS", BodyPublishers.noBody()).build());
    assertThat(plain.headers().firstValue("Allow").orElseThrow()).contains("POST");
  }

  @Test
  void aPreviewMayBeFramedAndNothingElseMay() throws Exception {
    var preview = get("reconcile/preview?id=actor%2Fodihr");
    assertThat(preview.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(preview.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("frame-ancestors *")
        .contains("default-src 'self'");
    assertThat(preview.body()).contains("ODIHR").contains("БДИПЧ");
    for (var path : List.of("reconcile", "reconcile/preview?id=actor%2Fnobody", "search")) {
      assertThat(get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("frame-ancestors 'none'");
    }
  }

  @Test
  void whatIsWrongIsToldInJsonWithItsStatus() throws Exception {
    isError(get("reconcile?queries=no+json"), 400);
    isError(get("reconcile?queries=%7B%7D&extend=%7B%7D"), 400);
    isError(get("reconcile?queries=%7B%7D&queries=%7B%7D"), 400);
    isError(get("reconcile?callback=steal"), 400);
    isError(get("reconcile?anything=else"), 400);
    isError(get("reconcile/nothing"), 404);
    isError(get("reconcile/preview?id=%3Cscript%3E"), 404);
    isError(get("reconcile/preview?id=..%2F..%2Fetc%2Fpasswd"), 404);
    isError(get("reconcile/view?id=http%3A%2F%2Fexample.org%2F"), 404);
    isError(get("reconcile/properties?type=Nothing"), 400);
    isError(get("reconcile/suggest/entity?prefix=a&cursor=-1"), 400);
    isError(post("reconcile", "queries=%ZZ"), 400);
    isError(post("reconcile", "queries=" + "a".repeat(FormFields.MOST)), 413);
    isError(
        server.send(
            server
                .to("reconcile")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BATCH))
                .build()),
        400);
    var put = server.send(server.to("reconcile").PUT(BodyPublishers.ofString("x")).build());
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(document(get("reconcile"))).containsKey("versions");
  }

  private static void isError(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    var problem = read(response.body());
    assertThat(problem.getString("message")).isNotEmpty();
    assertThat(problem.getString("details")).isNotEmpty();
  }

  private static void isNamed(JsonObject thing) {
    assertThat(thing.getString("id")).isNotEmpty();
    assertThat(thing.getString("name")).isNotEmpty();
    if (thing.containsKey("description")) {
      assertThat(thing.getString("description")).isNotEmpty();
    }
  }

  private static String service(JsonObject address) {
    return address.getString("service_url") + address.getString("service_path");
  }

  private static List<JsonObject> results(String path) throws IOException, InterruptedException {
    var results = objects(document(get(path)).getJsonArray("result"));
    assertThat(results).isNotEmpty();
    return results;
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonValue::asJsonObject).toList();
  }

  private static List<String> strings(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }

  private static JsonObject document(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    return read(response.body());
  }

  private static JsonObject read(String body) {
    return Json.createReader(new StringReader(body)).readObject();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return server.get(path, "*/*");
  }

  private static HttpResponse<String> getAt(String address)
      throws IOException, InterruptedException {
    assertThat(address).startsWith(server.address());
    return server.send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  private static HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return server.send(
        server.to(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(form)).build());
  }
}
