package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.finding.Checked;

/// Asks the real server over HTTP, with the project's own records, as browsers and scripts do.
class ServerTest {

  @TempDir static Path folder;

  private static RunningServer served;

  @BeforeAll
  static void serveTheRecords() {
    served = RunningServer.in(folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void healthNamesTheVersionOfTheDataset() throws Exception {
    var health = served.get("health", "*/*");
    assertThat(health.statusCode()).isEqualTo(200);
    var body = Json.createReader(new StringReader(health.body())).readObject();
    assertThat(body.getString("version")).isEqualTo(served.site().version());
  }

  @Test
  void everyQuestionAnswersInJsonAndCsvWithItsColumns() throws Exception {
    for (var question : served.site().questions().questions()) {
      var parameters = new StringBuilder();
      question.parameters().stream()
          .filter(parameter -> parameter.required())
          .forEach(
              p -> parameters.append("&" + p.name() + "=" + RunningServer.encoded(p.example())));
      var path = "api/" + question.name();
      var csv = served.get(path + ".csv?" + parameters, "*/*");
      assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
      assertThat(csv.body().lines().findFirst()).hasValue(String.join(",", question.columns()));
      var json = served.get(path + "?" + parameters, "application/json");
      var rows = Json.createReader(new StringReader(json.body())).readArray();
      assertThat(rows)
          .allSatisfy(
              row ->
                  assertThat(row.asJsonObject().keySet())
                      .containsExactlyElementsOf(question.columns()));
    }
  }

  @Test
  void everyQuestionHasAPageThatAnswersIt() throws Exception {
    var start = served.get("", "text/html");
    for (var question : served.site().questions().questions()) {
      assertThat(start.body()).contains("/question/" + question.name());
      var values = new TreeMap<String, String>();
      question.parameters().stream()
          .filter(parameter -> parameter.required())
          .forEach(parameter -> values.put(parameter.name(), parameter.example()));
      var page = served.get(Links.address(question.name(), values).substring(1), "text/html");
      assertThat(page.statusCode()).as(question.name()).isEqualTo(200);
      assertThat(page.body()).contains("row").doesNotContain("role=\"alert\"");
    }
  }

  @Test
  void aPageShowsTheQuoteItsSourceAndItsPlace() throws Exception {
    var page = served.get("question/concurred-with?body=odihr", "text/html").body();
    assertThat(page)
        .contains("United States")
        .contains("<q>concurs with the preliminary findings</q>")
        .contains("osk-declares-toqaev-winner")
        .containsPattern("characters \\d+ to \\d+");
  }

  @Test
  void aMistypedNameIsAnsweredWithTheNearest() throws Exception {
    var value = served.get("api/concurred-with?body=odhir", "*/*");
    assertThat(value.statusCode()).isEqualTo(400);
    assertThat(value.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(value.body()).contains("unknown actor 'odhir'").contains("did you mean 'odihr'?");
    var question = served.get("api/concured-with?body=odihr", "*/*");
    assertThat(question.statusCode()).isEqualTo(404);
    assertThat(question.body()).contains("concurred-with");
    var parameter = served.get("api/concurred-with?boddy=odihr", "*/*");
    assertThat(parameter.statusCode()).isEqualTo(400);
    assertThat(served.get("api/concurred-with.exe?body=odihr", "*/*").statusCode()).isEqualTo(406);
    assertThat(served.get("api/concurred-with?body=odihr", "image/png").statusCode())
        .isEqualTo(406);
  }

  @Test
  void whatAStrangerWritesIsShownAsTextNotAsMarkup() throws Exception {
    var page =
        served.get(
            "question/concurred-with?body=" + RunningServer.encoded("\"><script>x()</script>"),
            "text/html");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).doesNotContain("<script>").contains("&lt;script&gt;");
  }

  @Test
  void anAddressOfNothingSaysSo() throws Exception {
    assertThat(served.get("nothing/here", "text/html").statusCode()).isEqualTo(404);
    assertThat(served.get("static/../../pom.xml", "text/html").statusCode()).isBetween(400, 404);
  }

  @Test
  void aTakenPortIsAFinding() {
    var taken = URI.create(served.address()).getPort();
    assertThat(Server.start(served.site(), new Settings(RunningServer.CONFIG, "127.0.0.1", taken)))
        .isInstanceOfSatisfying(
            Checked.Bad.class,
            bad -> assertThat(bad.toString()).contains("127.0.0.1:" + taken).contains("--port"));
  }

  @Test
  void aParameterThatIsGivenTwiceIsRefusedAndNeitherValueIsTaken() throws Exception {
    var twice = "concurred-with?body=odihr&body=osce";
    assertThat(served.get("api/" + twice, "*/*").statusCode()).isEqualTo(400);
    assertThat(served.get("api/" + twice, "*/*").body()).contains("'body' is given more than once");
    assertThat(served.get("question/" + twice, "text/html").statusCode()).isEqualTo(400);
    assertThat(served.get("api/sources?format=csv&format=json", "*/*").statusCode()).isEqualTo(400);
  }

  @Test
  void onlyReadingIsOffered() throws Exception {
    for (var path : List.of("api/sources", "question/sources", "health", "")) {
      var posted = served.send(served.to(path).POST(BodyPublishers.ofString("x=y")).build());
      assertThat(posted.statusCode()).as(path).isEqualTo(405);
      assertThat(posted.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws Exception {
    var head = served.send(served.to("api/sources.csv").HEAD().build());
    var got = served.get("api/sources.csv", "*/*");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (var name : List.of("Content-Type", "Content-Length", "Vary")) {
      assertThat(head.headers().firstValue(name)).isEqualTo(got.headers().firstValue(name));
    }
  }

  @Test
  void manyWhoAskAtOnceGetWhatEachWouldGetAlone() throws Exception {
    var paths = List.of("api/sources.csv", "api/reports.csv", "api/concurred-with.csv?body=odihr");
    var alone = paths.stream().map(ServerTest::body).toList();
    var together =
        IntStream.range(0, 60)
            .mapToObj(i -> paths.get(i % paths.size()))
            .gather(Gatherers.mapConcurrent(20, ServerTest::body))
            .toList();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
    }
  }

  private static String body(String path) {
    try {
      return served.get(path, "*/*").body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
