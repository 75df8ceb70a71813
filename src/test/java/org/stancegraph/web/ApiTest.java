package org.stancegraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks the API over HTTP as programs do: formats, languages, pages, and what is wrong.
class ApiTest {

  private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"([a-z]+)\"");

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
  void allPagesTogetherAreTheWholeAnswer() throws Exception {
    for (var question : served.site().questions().questions()) {
      var path = "api/" + question.name() + Links.query(question.examples());
      var whole = rows(served.get(path, "application/json"));
      var size = Math.max(1, whole.size() / 3);
      var pages = new ArrayList<JsonObject>();
      var next = Optional.of(path + (path.contains("?") ? "&" : "?") + "per_page=" + size);
      while (next.isPresent()) {
        var page = served.get(next.get(), "application/json");
        assertThat(page.headers().firstValue("X-Total-Count")).hasValue("" + whole.size());
        pages.addAll(rows(page).getValuesAs(JsonObject.class));
        next = Optional.ofNullable(links(page).get("next"));
      }
      assertThat(pages).as(path).isEqualTo(whole.getValuesAs(JsonObject.class));
    }
  }

  @Test
  void aPageLinksToItsNeighboursInTheSameFormatAndWithTheSameValues() throws Exception {
    var page =
        served.get(
            "api/timeline.csv?election=kazakhstan-2022-presidential&iris=true&page=2&per_page=4",
            "*/*");
    assertThat(page.body().lines()).hasSize(5);
    var links = links(page);
    assertThat(links).containsOnlyKeys("first", "prev", "next", "last");
    var address = "api/timeline.csv?election=kazakhstan-2022-presidential&iris=true&page=";
    assertThat(links.get("first")).isEqualTo(address + "1&per_page=4");
    assertThat(links.get("prev")).isEqualTo(address + "1&per_page=4");
    assertThat(links.get("next")).isEqualTo(address + "3&per_page=4");
    var last = served.get(links.get("last"), "*/*");
    assertThat(last.statusCode()).isEqualTo(200);
    assertThat(links(last)).containsOnlyKeys("first", "prev", "last");
  }

  @Test
  void anAnswerWithoutRowsHasOnePage() throws Exception {
    var page = served.get("api/congratulated?election=kazakhstan-2023-district&page=1", "*/*");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(rows(page)).isEmpty();
    assertThat(links(page)).containsOnlyKeys("first", "last");
  }

  @Test
  void aPageBeyondTheLastIsAProblemThatLinksBack() throws Exception {
    var beyond = served.get("api/sources?page=7", "*/*");
    assertThat(problem(beyond, 404)).isEqualTo("/problem/no-such-page");
    assertThat(links(beyond)).containsOnlyKeys("first", "last");
    var far = served.get("api/sources?page=999999999&per_page=10000", "*/*");
    assertThat(problem(far, 404)).isEqualTo("/problem/no-such-page");
  }

  @Test
  void withoutPagingTheAnswerIsWholeAndHasNoLinks() throws Exception {
    var whole = served.get("api/reports", "*/*");
    assertThat(rows(whole).size()).isGreaterThan(100);
    assertThat(whole.headers().firstValue("Link")).isEmpty();
  }

  @Test
  void theAcceptHeaderChoosesByItsWeights() throws Exception {
    assertThat(type("api/sources", "text/csv;q=0.5, application/sparql-results+xml"))
        .isEqualTo("application/sparql-results+xml");
    assertThat(type("api/sources", "text/csv, application/json;q=0.9"))
        .isEqualTo("text/csv; charset=utf-8");
    assertThat(type("api/sources", "application/json;q=0, */*;q=0.1"))
        .isEqualTo("text/csv; charset=utf-8");
    assertThat(type("api/sources.tsv", "application/json"))
        .isEqualTo("text/tab-separated-values; charset=utf-8");
    assertThat(type("api/sources", "text/html,*/*;q=0.8")).isEqualTo("application/json");
  }

  @Test
  void theFormatsOfSparqlAreReadByTheirReaders() throws Exception {
    var count = rows(served.get("api/sources", "*/*")).size();
    for (var format :
        Map.of("xml", ResultSetLang.RS_XML, "srj", ResultSetLang.RS_JSON).entrySet()) {
      var body = served.get("api/sources." + format.getKey(), "*/*").body();
      var read =
          ResultsReader.create()
              .lang(format.getValue())
              .read(new ByteArrayInputStream(body.getBytes(UTF_8)));
      var rows = 0;
      for (; read.hasNext(); read.next()) {
        rows++;
      }
      assertThat(rows).isEqualTo(count);
    }
    for (var format : Map.of("ttl", Lang.TURTLE, "jsonld", Lang.JSONLD).entrySet()) {
      var body = served.get("api/sources." + format.getKey(), "*/*").body();
      assertThat(RDFParser.fromString(body, format.getValue()).toGraph().size()).isPositive();
    }
  }

  @Test
  void labelsAreInTheLanguageOfTheReader() throws Exception {
    var path = "api/who-stood?election=kazakhstan-2022-presidential";
    var english = served.get(path, "application/json").body();
    var russian = served.get(path + "&lang=ru", "application/json").body();
    assertThat(russian).isNotEqualTo(english).contains("Токаев");
    for (var header : List.of("ru", "ru-KZ, en;q=0.5", "en;q=0.3, ru;q=0.9")) {
      var request = served.to(path).header("Accept-Language", header).build();
      assertThat(served.send(request).body()).as(header).isEqualTo(russian);
    }
    for (var header : List.of("xx", "*", "ru;q=0, en", ";;;=", "en")) {
      var request = served.to(path).header("Accept-Language", header).build();
      assertThat(served.send(request).body()).as(header).isEqualTo(english);
    }
  }

  @Test
  void aProblemNamesTheParameterAndWhatWasMeant() throws Exception {
    var value = served.get("api/concurred-with?body=odhir", "*/*");
    assertThat(problem(value, 400)).isEqualTo("/problem/bad-value");
    assertThat(object(value).getString("parameter")).isEqualTo("body");
    assertThat(object(value).getJsonArray("didYouMean").getString(0)).isEqualTo("odihr");
    assertThat(object(value).getString("instance")).isEqualTo("/api/concurred-with?body=odhir");

    var name = served.get("api/concurred-with?bdy=odihr", "*/*");
    assertThat(problem(name, 400)).isEqualTo("/problem/unknown-parameter");
    assertThat(object(name).getJsonArray("didYouMean").getString(0)).isEqualTo("body");

    var missing = served.get("api/concurred-with", "*/*");
    assertThat(problem(missing, 400)).isEqualTo("/problem/missing-parameter");
    assertThat(object(missing).getString("parameter")).isEqualTo("body");

    var question = served.get("api/concured-with", "*/*");
    assertThat(problem(question, 404)).isEqualTo("/problem/unknown-question");
    assertThat(object(question).getJsonArray("didYouMean").getString(0))
        .isEqualTo("concurred-with");
  }

  @Test
  void howToAnswerIsCheckedLikeWhatIsAsked() throws Exception {
    for (var bad :
        List.of(
            "iris=maybe",
            "lang=!",
            "page=0",
            "page=-1",
            "page=1.5",
            "per_page=0",
            "per_page=10001",
            "per_page=99999999999",
            "page=1&page=2")) {
      var answer = served.get("api/sources?" + bad, "*/*");
      assertThat(problem(answer, 400)).as(bad).isEqualTo("/problem/bad-value");
      assertThat(object(answer).getString("parameter")).isEqualTo(bad.split("=")[0]);
    }
    var format = served.get("api/sources?format=exe", "*/*");
    assertThat(problem(format, 406)).isEqualTo("/problem/not-acceptable");
    assertThat(object(format).getJsonArray("offered")).isNotEmpty();
  }

  @Test
  void everyTypeOfProblemResolves() throws Exception {
    assertThat(served.get("problem/", "*/*").body()).contains("unknown-parameter");
    for (var type : ProblemType.values()) {
      var page = served.get(type.uri().substring(1), "*/*");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains(type.title());
    }
    assertThat(served.get("problem/none", "*/*").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsOneShapeForEveryStatus() throws Exception {
    var posted = served.send(served.to("api/sources").DELETE().build());
    assertThat(problem(posted, 405)).isEqualTo("/problem/method-not-allowed");
    var unread = served.get("api/sources", "image/png");
    assertThat(problem(unread, 406)).isEqualTo("/problem/not-acceptable");
    var many = served.get("api/sources?a=1" + "&a=1".repeat(1500), "*/*");
    assertThat(problem(many, 400)).isEqualTo("/problem/malformed");
    var packed = served.to("api/sources").header("Content-Encoding", "gzip").build();
    assertThat(problem(served.send(packed), 415)).isEqualTo("/problem/malformed");
    var endless = "x".repeat(1 << 20);
    var address = served.get("api/sources?x=" + endless, "*/*");
    assertThat(problem(address, 414)).isEqualTo("/problem/address-too-long");
    var header = served.send(served.to("api/sources").header("X-Endless", endless).build());
    assertThat(problem(header, 431)).isEqualTo("/problem/headers-too-large");
  }

  @Test
  void aBrowserGetsAPageToTryItAndAProgramTheList() throws Exception {
    var page = served.get("api/", "text/html");
    assertThat(page.body()).contains("/static/api.js").contains("/api/stances-on?body=odihr");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';")
        .contains("default-src 'none'");
    assertThat(page.body()).doesNotContain("<script>").doesNotContain("https://unpkg");
    assertThat(rows(served.get("api", "application/json")).size())
        .isEqualTo(served.site().questions().questions().size());
  }

  private static String type(String path, String accept) throws Exception {
    return served.get(path, accept).headers().firstValue("Content-Type").orElseThrow();
  }

  private static String problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(object(answer).getInt("status")).isEqualTo(status);
    return object(answer).getString("type");
  }

  /// The addresses of a Link header, as they stand below the server's.
  private static Map<String, String> links(HttpResponse<String> answer) {
    var links = new TreeMap<String, String>();
    LINK.matcher(answer.headers().firstValue("Link").orElse(""))
        .results()
        .forEach(l -> links.put(l.group(2), l.group(1).substring(served.address().length())));
    return links;
  }

  private static JsonArray rows(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.createReader(new StringReader(answer.body())).readArray();
  }

  private static JsonObject object(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }
}
