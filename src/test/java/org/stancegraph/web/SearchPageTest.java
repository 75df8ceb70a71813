package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Full text on its page, in the API and at the endpoint.
class SearchPageTest {

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
  void whatIsFoundIsCountedByKindMarkedAndLinked() throws Exception {
    var page = search("q=pluralism");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsPattern("<h2>\\d+ things</h2>")
        .containsPattern("kind=statement[^>]*>statement \\(\\d+\\)")
        .contains("<a href=\"/page/statement/odihr-concludes-lack-of-pluralism\">")
        .contains("lack of <mark>pluralism</mark> undermined")
        .contains("href=\"/page/source/commonspace-tokayev-re-elected\"")
        .contains("<a href=\"/ns/topic/pluralism\">");
    assertThat(search("q=pluralism&kind=statement").body()).doesNotContain("/ns/topic/pluralism");
  }

  @Test
  void namesAreFoundInAnyScript() throws Exception {
    for (var name : List.of("Toqaev", "Токаев", "Тоқаев")) {
      assertThat(search("q=" + RunningServer.encoded(name)).body())
          .contains("/page/actor/kassym-jomart-tokayev")
          .contains("<mark>" + name + "</mark>");
    }
  }

  @Test
  void manyThingsAreOnSeveralPagesThatLeaveNothingOut() throws Exception {
    var first = search("q=Kazakhstan").body();
    assertThat(first).containsPattern("page 1 of \\d+").contains("rel=\"next\"");
    assertThat(search("q=Kazakhstan&page=2").body()).contains("rel=\"prev\"");
    assertThat(search("q=Kazakhstan&page=9999").statusCode()).isEqualTo(400);
    assertThat(search("q=Kazakhstan&page=x").statusCode()).isEqualTo(400);
  }

  @Test
  void nothingFoundIsSaidWithWhatMayBeMeant() throws Exception {
    var page = search("q=Tokayv");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Nothing has this word")
        .contains("Did you mean")
        .contains("/page/actor/kassym-jomart-tokayev");
  }

  @Test
  void whatAStrangerWritesStaysText() throws Exception {
    var attack = "\"><script>alert(1)</script>";
    for (var place : List.of("q=", "q=pluralism&kind=")) {
      var page = search(place + RunningServer.encoded(attack));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("<script>");
    }
    assertThat(search("q=%00").statusCode()).isIn(200, 400);
    assertThat(search("q=" + "a".repeat(400)).body()).contains("more than 300 characters");
    assertThat(search("").body()).contains("<form class=\"search\"");
  }

  @Test
  void theApiAndTheEndpointAskTheSameIndex() throws Exception {
    var rows = server.get("api/search.csv?text=pluralism&only=statement", "*/*");
    assertThat(rows.body())
        .startsWith("thing,thingLabel,kind,field,passage,score,source,start,end")
        .contains("quote,lack of pluralism undermined competitiveness");
    assertThat(server.get("api/search?text=%3F%3F", "*/*").statusCode()).isEqualTo(400);
    var pattern = "PREFIX text: <http://jena.apache.org/text#> SELECT * { %s }";
    var names = sparql(pattern.formatted("(?s ?score ?name) text:query 'Тоқаев'"));
    assertThat(names.body()).contains("actor/kassym-jomart-tokayev").contains("Тоқаев");
    var refused = sparql(pattern.formatted("?s text:query (<http://example.org/x> 'Тоқаев')"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("is not indexed");
  }

  private static HttpResponse<String> sparql(String query)
      throws IOException, InterruptedException {
    return server.get("sparql?query=" + RunningServer.encoded(query), "text/csv");
  }

  private static HttpResponse<String> search(String query)
      throws IOException, InterruptedException {
    return server.get("search?" + query, "text/html");
  }
}
