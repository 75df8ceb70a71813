package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.seed.EntityId;
import org.stancegraph.store.Replacement;

/// Reads the pages of things, kinds and terms as people's browsers and search engines do.
class PagesTest {

  private static final Pattern PLACE = Pattern.compile("<loc>([^<]+)</loc>");
  private static final Pattern SCHEMA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)[#?\"]");
  private static final Pattern COUNT =
      Pattern.compile("What points to it <span class=\"soft\">(\\d+)<");
  private static final Pattern FROM = Pattern.compile("<tr><td>(.*?)</td>");

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
  void everyRecordHasAPageThatSearchEnginesReadToo() {
    var pages =
        PLACE.matcher(get("sitemap.xml?part=1").body()).results().map(found -> found.group(1));
    var faults =
        pages
            .map(address -> address.substring(served.address().length()))
            .gather(Gatherers.mapConcurrent(4, PagesTest::fault))
            .filter(fault -> !fault.isEmpty())
            .toList();
    assertThat(faults).isEmpty();
  }

  private static String fault(String path) {
    var page = get(path);
    var schema = SCHEMA.matcher(page.body());
    if (page.statusCode() != 200 || !schema.find() || !page.body().contains("<h1")) {
      return path + ": " + page.statusCode();
    }
    Json.createReader(new StringReader(schema.group(1))).readObject();
    return "";
  }

  @Test
  void aPageTellsWhatWasSaidWhereItIsWrittenAndHowToCiteIt() {
    var page = get("page/statement/us-concurs-with-odihr");
    assertThat(page.body())
        .contains(
            "concurs with the preliminary findings",
            "characters 1732 to 1941",
            "(explicit)",
            "https://w3id.org/stancegraph/id/statement/us-concurs-with-odihr",
            served.site().version(),
            "rel=\"cite-as\"");
    assertThat(page.headers().firstValue("Link").orElseThrow())
        .contains("rel=\"cite-as\"", "rel=\"describedby\"", "rel=\"license\"");
  }

  @Test
  void labelsAreInTheReadersLanguage() throws Exception {
    var russian =
        served.send(
            served.to("page/actor/odihr").header("Accept-Language", "ru, en;q=0.5").build());
    assertThat(russian.body()).contains("Бюро по демократическим институтам");
    assertThat(russian.headers().firstValue("Content-Language")).hasValue("ru");
    assertThat(russian.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language");
    assertThat(get("page/actor/odihr?lang=kk").body()).contains("адам құқықтары жөніндегі");
    assertThat(get("page/actor/odihr?lang=xx").body()).contains(">ODIHR</h1>");
  }

  @Test
  void thePagesOfWhatPointsToAThingAreCompleteAndApart() {
    var path = "page/election/kazakhstan-2022-presidential";
    var first = get(path).body();
    var counted = COUNT.matcher(first);
    assertThat(counted.find()).isTrue();
    var total = Integer.parseInt(counted.group(1));
    assertThat(total).isGreaterThan(50);
    var rows = new ArrayList<String>();
    for (int page = 1; page <= Math.ceilDiv(total, 50); page++) {
      var body = get(path + "?page=" + page).body();
      var table = body.substring(body.indexOf("id=\"references\""));
      FROM.matcher(table).results().forEach(row -> rows.add(row.group(1)));
    }
    assertThat(rows).hasSize(total);
    assertThat(get(path + "?page=" + (Math.ceilDiv(total, 50) + 1)).statusCode()).isEqualTo(404);
    assertThat(get(path + "?page=0").statusCode()).isEqualTo(404);
  }

  @Test
  void linksOnPagesLeadSomewhere() {
    var links = new HashSet<String>();
    for (var path :
        List.of(
            "page/actor/odihr",
            "page/source/osk-declares-toqaev-winner",
            "page/statement/us-concurs-with-odihr",
            "browse",
            "dataset",
            "")) {
      LINK.matcher(get(path).body()).results().forEach(link -> links.add(link.group(1)));
    }
    // What other parts of the port answer has its own tests.
    links.removeIf(link -> link.startsWith("/dump/") || link.startsWith("/api/"));
    var broken =
        links.stream()
            .gather(Gatherers.mapConcurrent(4, link -> link + " " + status(link)))
            .filter(link -> !Set.of("200", "303").contains(link.substring(link.length() - 3)))
            .toList();
    assertThat(broken).isEmpty();
  }

  private static int status(String link) {
    return get(link.substring(1)).statusCode();
  }

  @Test
  void everyTermOfTheOntologyIsOnItsPage() {
    var page = get("page/ns").body();
    for (var term : served.site().ontology().declared()) {
      if (term.startsWith(EntityId.TERMS) && !isModule(term)) {
        assertThat(page.contains("id=\"" + term.substring(EntityId.TERMS.length()) + "\""))
            .as(term)
            .isTrue();
      }
    }
  }

  private static boolean isModule(String iri) {
    var self = NodeFactory.createURI(iri);
    return served
        .site()
        .ontology()
        .terms()
        .contains(self, RDF.type.asNode(), OWL2.Ontology.asNode());
  }

  @Test
  void theDiagramNamesClassesOfTheOntology() {
    var page = get("page/ns").body();
    var diagram = page.substring(page.indexOf("class=\"boxes\""), page.indexOf("</svg>"));
    var names = Pattern.compile("href=\"#(\\w+)\"").matcher(diagram).results().toList();
    assertThat(names).hasSizeGreaterThan(4);
    for (var name : names) {
      assertThat(served.site().ontology().declared()).contains(EntityId.TERMS + name.group(1));
    }
  }

  @Test
  void aHostileLabelIsTextEverywhere() {
    var hostile = "\"><script>alert(1)</script><!--";
    var thing = new EntityId("actor", "hostile");
    var self = NodeFactory.createURI(thing.iri());
    var graph = GraphFactory.createDefaultGraph();
    var name = NodeFactory.createLiteralLang(hostile, "en");
    graph.add(self, RDF.type.asNode(), NodeFactory.createURI(EntityId.TERMS + "Person"));
    graph.add(self, RDFS.label.asNode(), name);
    graph.add(Triple.create(self, NodeFactory.createURI(EntityId.TERMS + "place"), name));
    good(served.store().replace(new Replacement(Map.of(thing.graph(), graph), Set.of())));
    try {
      var page = get("page/actor/hostile");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("<script>alert", "<!--").contains("&lt;script&gt;");
    } finally {
      good(served.store().replace(new Replacement(Map.of(), Set.of(thing.graph()))));
    }
  }

  @Test
  void anUnknownThingHasAPageThatOffersTheNearest() {
    var page = get("page/actor/odhir");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("/id/actor/odihr");
    assertThat(get("page/nothing").statusCode()).isEqualTo(404);
    assertThat(get("browse/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aPartHasItsPlaceOnThePageOfItsRecord() {
    var answer = get("page/statement/us-concurs-with-odihr/towards-findings");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/page/statement/us-concurs-with-odihr#towards-findings");
  }

  private static HttpResponse<String> get(String path) {
    try {
      return served.get(path, "text/html,application/xhtml+xml,*/*;q=0.8");
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }
}
