package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stancegraph.build.Quads;
import org.stancegraph.watch.AccessLog;

/// Two real ports over one store, as an operator has them.
class PrivatePortTest {

  private static final String UNIT =
      "INSERT DATA { GRAPH <urn:unit> {"
          + " actor:unit a sg:Organization ; rdfs:label 'Unit'@en ; sg:partOf actor:odihr } }";
  private static final String NAMELESS =
      "INSERT DATA { GRAPH <urn:unit> { actor:unit a sg:Organization } }";
  private static final String ASK = "sparql?query=ASK%20%7B%20GRAPH%20%3Curn%3Aunit%3E%20%7B%7D%7D";

  @TempDir static Path folder;

  private static OperatedServer served;

  @BeforeAll
  static void serve() throws Exception {
    served = OperatedServer.in(folder, new AccessLog.Told(false, false));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @AfterEach
  void takeOut() throws Exception {
    served.update("DROP SILENT GRAPH <urn:unit>; DROP SILENT GRAPH <urn:note>");
  }

  @Test
  void aValidUpdateShowsAtOnceOnThePublicPortUnderANewVersion() throws Exception {
    var page = served.get("api/names.json?actor=odihr");
    var before = version();
    var reply = served.update(UNIT);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    var body = json(reply);
    assertThat(body.getString("before")).isEqualTo(before);
    assertThat(body.getString("version")).isEqualTo(version()).isNotEqualTo(before);
    assertThat(reply.headers().firstValue("ETag")).hasValue("\"" + version() + "\"");
    assertThat(body.getJsonArray("changes").toString())
        .contains("{\"kind\":\"added\",\"graph\":\"urn:unit\",\"before\":0,\"after\":3}");
    var asked =
        served.get(
            "sparql?format=json&query="
                + RunningServer.encoded(
                    "SELECT * { <https://w3id.org/stancegraph/id/actor/unit> ?p ?o }"));
    assertThat(asked.body()).contains("\"Unit\"");
    assertThat(asked.headers().firstValue(CommonHeaders.VERSION)).hasValue(version());
    var again = served.get("api/names.json?actor=odihr");
    assertThat(again.headers().firstValue("ETag")).isNotEqualTo(page.headers().firstValue("ETag"));
    assertThat(served.get("question/names").body()).contains("Unit", version());
    assertThat(json(served.ask("health")).getString("version")).isEqualTo(version());
  }

  @Test
  void anInvalidUpdateChangesNothingAndAnswersWithEveryFinding() throws Exception {
    var before = version();
    var quads = Quads.of(served.store());
    var reply = served.update(NAMELESS);
    assertThat(reply.statusCode()).isEqualTo(422);
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var finding = json(reply).getJsonArray("findings").getJsonObject(0);
    assertThat(finding.getString("message")).contains("'label' must");
    assertThat(finding.getString("severity")).isEqualTo("error");
    assertThat(version()).isEqualTo(before);
    assertThat(Quads.of(served.store())).isEqualTo(quads);
  }

  @Test
  void anUpdateOfAnotherVersionThanTheClientHasSeenIsNotDone() throws Exception {
    var seen = version();
    assertThat(updateIf("\"" + seen + "\"").statusCode()).isEqualTo(200);
    var late = updateIf("\"" + seen + "\"");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.headers().firstValue("ETag")).hasValue("\"" + version() + "\"");
    assertThat(updateIf("W/\"" + version() + "\"").statusCode()).isEqualTo(412);
    assertThat(updateIf("\"x\", \"" + version() + "\"").statusCode()).isEqualTo(200);
    assertThat(updateIf("*").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> updateIf(String tag) throws Exception {
    return served.send(
        served
            .authorised("update")
            .header("Content-Type", "application/sparql-update")
            .header("If-Match", tag)
            .POST(BodyPublishers.ofString(UNIT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"update", "update/graph?graph=urn:unit", "backup"})
  void withoutTheTokenNothingIsDoneAndTheSchemeIsNamed(String path) throws Exception {
    for (var header : List.of("", "Bearer ", "Bearer x", "Basic " + OperatedServer.TOKEN)) {
      var request = served.toOperators(path).POST(BodyPublishers.ofString(UNIT));
      request.header("Content-Type", "application/sparql-update");
      var reply = served.send(header.isEmpty() ? request : request.header("Authorization", header));
      assertThat(reply.statusCode()).as(header).isEqualTo(401);
      assertThat(reply.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("Bearer");
    }
  }

  @Test
  void whatIsNoUpdateIsRefusedBeforeItIsTried() throws Exception {
    assertThat(sent("application/x-www-form-urlencoded", "update=" + UNIT)).isEqualTo(415);
    assertThat(sent("text/plain", UNIT)).isEqualTo(415);
    assertThat(sent("application/sparql-update; charset=utf-8", "nonsense")).isEqualTo(422);
    assertThat(sent("application/sparql-update", "#".repeat(8 * 1024 * 1024 + 1))).isEqualTo(413);
    assertThat(served.send(served.authorised("update")).statusCode()).isEqualTo(405);
  }

  private static int sent(String type, String body) throws Exception {
    var request = served.authorised("update").header("Content-Type", type);
    return served.send(request.POST(BodyPublishers.ofString(body))).statusCode();
  }

  @Test
  void aWholeGraphIsPutAddedToAndTakenOut() throws Exception {
    assertThat(graph("PUT", "text/turtle", "<urn:a> <urn:b> 1 .").statusCode()).isEqualTo(200);
    assertThat(graph("POST", "application/n-triples", "<urn:a> <urn:b> \"2\" .").statusCode())
        .isEqualTo(200);
    assertThat(Quads.of(served.store())).contains("<urn:note>").contains("\"2\" <urn:note>");
    assertThat(graph("PUT", "text/turtle", "<urn:a> <urn:b> .").body()).contains("body", "422");
    assertThat(graph("PUT", "text/csv", "a,b").statusCode()).isEqualTo(415);
    assertThat(graph("DELETE", "text/turtle", "").statusCode()).isEqualTo(200);
    assertThat(Quads.of(served.store())).doesNotContain("<urn:note>");
  }

  @ParameterizedTest
  @CsvSource({"'',400", "?graph=,422", "?graph=a&graph=b,400", "?graph=urn:a&default=,400"})
  void anAddressThatNamesNotOneGraphIsRefused(String query, int status) throws Exception {
    var request = served.authorised("update/graph" + query).header("Content-Type", "text/turtle");
    var reply = served.send(request.PUT(BodyPublishers.ofString("<urn:a> <urn:b> 1 .")));
    assertThat(reply.statusCode()).as(reply.body()).isIn(status, 415);
  }

  private static HttpResponse<String> graph(String method, String type, String body)
      throws Exception {
    var request = served.authorised("update/graph?graph=urn%3Anote");
    return served.send(
        request.header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
  }

  @Test
  void whoeverReadsWhileUpdatesRunSeesEachWholeOrNotAtAll() throws Exception {
    var updates =
        CompletableFuture.runAsync(
            () -> IntStream.range(0, 6).forEach(PrivatePortTest::replaceBoth));
    var query =
        RunningServer.encoded("SELECT ?o { GRAPH <urn:note> { ?s <urn:at> ?o } } ORDER BY ?s");
    var seen = new ArrayList<String>();
    do {
      seen.add(served.get("sparql?format=csv&query=" + query).body().replaceAll("\\s+", " "));
    } while (!updates.isDone());
    updates.join();
    assertThat(seen).allMatch(rows -> rows.strip().matches("o( (\\d+) \\2)?"));
  }

  private static void replaceBoth(int round) {
    var text =
        "DELETE WHERE { GRAPH <urn:note> { ?s ?p ?o } } ;"
            + " INSERT DATA { GRAPH <urn:note> { <urn:a> <urn:at> %d . <urn:b> <urn:at> %d } }";
    try {
      served.update(text.formatted(round, round));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void updatesThatComeAtOnceAreDoneOneByOneOrToldToComeAgain() throws Exception {
    var requests =
        IntStream.range(0, 12)
            .mapToObj(
                n ->
                    served
                        .authorised("update")
                        .header("Content-Type", "application/sparql-update")
                        .POST(
                            BodyPublishers.ofString(
                                "INSERT DATA { GRAPH <urn:note> { <urn:a> <urn:n> " + n + " } }"))
                        .build())
            .map(request -> served.client().sendAsync(request, BodyHandlers.ofString()))
            .toList();
    var done = 0;
    for (var request : requests) {
      var reply = request.join();
      assertThat(reply.statusCode()).isIn(200, 503);
      if (reply.statusCode() == 503) {
        assertThat(reply.headers().firstValue("Retry-After")).hasValue("5");
      } else {
        done++;
      }
    }
    var held = Quads.of(served.store()).lines().filter(line -> line.contains("<urn:n>")).count();
    assertThat(held).isEqualTo(done).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update",
        "update/graph",
        "backup",
        "metrics",
        "$/ping",
        "$/datasets",
        "$/metrics"
      })
  void thePublicPortHasNoneOfIt(String path) throws Exception {
    assertThat(served.get(path).statusCode()).isEqualTo(404);
    for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      assertThat(publicly(method, path)).isEqualTo(405);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql", "sparql?default", "sparql?graph=urn:x", "sparql/update"})
  void theEndpointTakesNoUpdateAndNoGraph(String path) throws Exception {
    for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      assertThat(publicly(method, path)).as(method).isBetween(400, 415);
    }
  }

  private static int publicly(String method, String path) throws Exception {
    var address = URI.create(served.server().address() + path);
    var request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + OperatedServer.TOKEN)
            .header("Content-Type", "application/sparql-update");
    // A client of its own: Fuseki closes a connection on whose body it has not looked.
    try (var client = HttpClient.newHttpClient()) {
      var body = BodyPublishers.ofString("INSERT DATA { <urn:a> <urn:b> 1 }");
      var sent = request.method(method, body).build();
      return client.send(sent, BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void metricsAreInTheTextFormatOfPrometheusWithUnitsAndHelp() throws Exception {
    served.get("api/names.json?actor=odihr");
    served.get("no/such/page");
    served.get(ASK);
    var reply = served.ask("metrics");
    assertThat(reply.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain")
        .contains("version=0.0.4");
    var lines = reply.body().lines().toList();
    var version = version();
    assertThat(lines)
        .contains("stancegraph_dataset_info{version=\"" + version + "\"} 1")
        .contains("stancegraph_http_requests_running{route=\"/sparql\"} 0.0");
    for (var start :
        List.of(
            "stancegraph_http_requests_seconds_count{method=\"GET\",route=\"/api/*\",status=\"200\"}",
            "stancegraph_http_requests_seconds_bucket{method=\"GET\",route=\"/sparql\",status=\"200\",le=",
            "stancegraph_http_response_bytes_total{route=\"/api/*\"} ",
            "stancegraph_dataset_quads ",
            "stancegraph_store_size_bytes ",
            "jvm_memory_used_bytes{",
            "jvm_threads_live_threads ",
            "process_cpu_usage ")) {
      assertThat(lines).anyMatch(line -> line.startsWith(start), start);
    }
    assertThat(reply.body()).doesNotContain("no/such/page", "NaN");
    for (var line : lines) {
      if (!line.startsWith("#")) {
        var family = line.replaceFirst("[{ ].*", "").replaceFirst("_(bucket|count|sum|max)$", "");
        assertThat(lines).as(line).anyMatch(each -> each.startsWith("# HELP " + family));
      }
    }
  }

  @Test
  void aTokenFileThatOthersCanReadOrThatIsShortIsRefused() throws Exception {
    var file = Files.writeString(folder.resolve("weak"), OperatedServer.TOKEN);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(bad(Token.in(file)).getFirst().hint()).isEqualTo("chmod 600 " + file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(file, "secret");
    assertThat(bad(Token.in(file)).getFirst().message()).contains("at least 32");
    assertThat(bad(Token.in(folder.resolve("none"))).getFirst().message()).contains("cannot");
  }

  private static String version() throws Exception {
    return json(served.get("health")).getString("version");
  }

  private static JsonObject json(HttpResponse<String> reply) {
    try (var reader = Json.createReader(new StringReader(reply.body()))) {
      return reader.readObject();
    }
  }
}
