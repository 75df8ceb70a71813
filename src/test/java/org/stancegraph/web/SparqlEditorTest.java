package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.query.Sparql;

/// The page to write SPARQL on: with scripts an editor, without them a form and rows, and nothing
/// that asks another host.
class SparqlEditorTest {

  private static final Pattern LOADED = Pattern.compile("(?:src|<link[^>]* href)=\"([^\"]+)\"");

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
  void everythingThatThePagesLoadIsServedHereAndMayBeKept() throws Exception {
    for (var path : new String[] {"sparql", "api/"}) {
      var page = served.get(path, "text/html").body();
      var loaded = LOADED.matcher(page).results().map(found -> found.group(1)).toList();
      assertThat(loaded).hasSizeGreaterThan(3).allMatch(each -> each.startsWith("/static/"));
      for (var each : loaded) {
        var file = served.get(each.substring(1), "*/*");
        assertThat(file.statusCode()).as(each).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
            .startsWith(each.endsWith(".js") ? "text/javascript" : "text/css");
        if (each.contains("/webjars/")) {
          assertThat(file.headers().firstValue("Cache-Control").orElseThrow())
              .contains("immutable");
        }
      }
    }
  }

  @Test
  void noFileOfAJarIsServedThatNoPageUses() throws Exception {
    var known = WebJar.YASGUI.address().substring(1);
    for (var path :
        new String[] {
          known + "package.json",
          known + "build/yasgui.html",
          known + "..%2f..%2fpom.xml",
          "static/webjars/zazuko__yasgui/9.9.9/build/yasgui.min.js",
          "static/webjars/"
        }) {
      assertThat(served.get(path, "*/*").statusCode()).as(path).isBetween(400, 404);
    }
  }

  @Test
  void scriptsAreFilesOfThisServerAndNothingElseRuns() throws Exception {
    var page = served.get("sparql", "text/html");
    var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'none'")
        .contains("script-src 'self';")
        .contains("connect-src 'self'");
    assertThat(page.body()).doesNotContain("<script>").doesNotContainPattern(" on[a-z]+=");
  }

  @Test
  void everyExampleOpensWithItsQueryAndItsAnswer() throws Exception {
    var page = served.get("sparql", "text/html").body();
    for (var question : served.site().questions().questions()) {
      var link = "/sparql?example=" + question.name();
      if (question.isFederated()) {
        assertThat(page).doesNotContain("\"" + link + "\"");
        continue;
      }
      assertThat(page).contains("\"" + link + "\"");
      var opened = served.get(link.substring(1), "text/html");
      assertThat(opened.statusCode()).as(link).isEqualTo(200);
      assertThat(opened.body()).contains("data-given=\"true\"", "SELECT").contains("row");
    }
    var unknown = served.get("sparql?example=concured-with", "text/html");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("concurred-with");
  }

  @Test
  void aLinkWithAQueryShowsItAndItsRowsWithoutScripts() throws Exception {
    var query = "SELECT ?s WHERE { ?s a sg:Election } ORDER BY ?s # <b>";
    var page = served.get("sparql?query=" + RunningServer.encoded(query), "text/html").body();
    assertThat(page)
        .contains("data-given=\"true\"")
        .contains("?s a sg:Election")
        .doesNotContain("# <b>")
        .contains("kazakhstan-2022-presidential");
  }

  @Test
  void theEditorCompletesThePrefixesOfTheDataset() throws Exception {
    var body = served.get("static/prefixes.json", "*/*").body();
    var prefixes = Json.createReader(new StringReader(body)).readObject();
    assertThat(prefixes.keySet()).containsExactlyInAnyOrderElementsOf(Sparql.PREFIXES.keySet());
    assertThat(prefixes.getString("sg")).isEqualTo(Sparql.PREFIXES.get("sg"));
  }
}
