package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stancegraph.export.RdfFormat;
import org.stancegraph.export.RdfText;

/// Follows the IRIs of things, terms and graphs as clients of linked data do.
class ResourcesTest {

  private static final String THING = "statement/us-concurs-with-odihr";
  private static final String IRI = "https://w3id.org/stancegraph/id/" + THING;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                            |"
            + " /data/statement/us-concurs-with-odihr.ttl",
        "text/turtle                                    |"
            + " /data/statement/us-concurs-with-odihr.ttl",
        "application/ld+json                            |"
            + " /data/statement/us-concurs-with-odihr.jsonld",
        "application/rdf+xml;q=0.9, text/turtle;q=0.3   |"
            + " /data/statement/us-concurs-with-odihr.rdf",
        "text/html,application/xhtml+xml,*/*;q=0.8      | /page/statement/us-concurs-with-odihr",
        "text/turtle;q=0, application/*                 |"
            + " /data/statement/us-concurs-with-odihr.jsonld",
        "text/html, */*                                 | /page/statement/us-concurs-with-odihr",
        "application/n-quads                            | /data/statement/us-concurs-with-odihr.nq",
        "application/trig                               |"
            + " /data/statement/us-concurs-with-odihr.trig",
        "application/n-triples                          | /data/statement/us-concurs-with-odihr.nt",
        "nonsense, text/turtle                          |"
            + " /data/statement/us-concurs-with-odihr.ttl",
      })
  void aThingPointsToWhatTheClientLikesBest(String accept, String target) throws Exception {
    var answer = served.get("id/" + THING, accept);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(target);
    assertThat(answer.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        THING,
        "actor/kassym-jomart-tokayev",
        "election/kazakhstan-2022-presidential",
        "figure/osk-declares-toqaev-winner",
        "source/osk-declares-toqaev-winner",
        "ns/Stance",
        "ns/position/concurs",
        "ns/statements"
      })
  void everySyntaxTellsTheSameTriples(String thing) throws Exception {
    var turtle = graph(thing, RdfFormat.TTL);
    assertThat(turtle.isEmpty()).isFalse();
    for (var format : List.of(RdfFormat.JSONLD, RdfFormat.RDF, RdfFormat.NT)) {
      assertThat(graph(thing, format).isIsomorphicWith(turtle)).as(format.title()).isTrue();
    }
    for (var format : List.of(RdfFormat.TRIG, RdfFormat.NQ)) {
      var merged = RdfText.merged(quads(thing, format));
      assertThat(merged.isIsomorphicWith(turtle)).as(format.title()).isTrue();
    }
  }

  @Test
  void rdf4jReadsTheTurtleToo() throws Exception {
    var text = served.get("data/" + THING + ".ttl", "*/*").body();
    var read = Rio.parse(new StringReader(text), RDFFormat.TURTLE);
    assertThat(read).hasSize(graph(THING, RdfFormat.TTL).size());
  }

  @Test
  void jsonLdHasTheWordsOfTheRecordsAsKeys() throws Exception {
    var text = served.get("data/" + THING + ".jsonld", "*/*").body();
    assertThat(text).contains("\"speaker\":", "\"isAbout\":", "\"label\":", "\"@context\"");
  }

  @Test
  void trigKeepsTheGraphAndItsProvenance() throws Exception {
    var graph = node("https://w3id.org/stancegraph/graph/" + THING);
    var quads = quads(THING, RdfFormat.TRIG);
    assertThat(quads.contains(graph, node(IRI), Node.ANY, Node.ANY)).isTrue();
    var attributed = node("http://www.w3.org/ns/prov#wasAttributedTo");
    assertThat(quads.contains(graph, graph, attributed, Node.ANY)).isTrue();
  }

  @Test
  void aPartResolvesWithWhatIsBelowItAndWhoPointsToIt() throws Exception {
    var answer = served.get("data/" + THING + "/towards-findings.ttl", "*/*");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("sg:Stance", "sg:expresses");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "graph/statement/us-concurs-with-odihr",
        "ns/",
        "ns/context.jsonld",
        "data/ns/Stance",
        "data/ns/position/concurs",
        "data/ns/elections",
        ".well-known/void",
        ".well-known/sparql-examples",
        "dataset"
      })
  void documentsAreSentAtTheirOwnAddress(String path) throws Exception {
    var answer = served.get(path, "application/ld+json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var read = RDFParser.fromString(answer.body(), Lang.JSONLD11).toGraph();
    assertThat(read.isEmpty()).isEqualTo(path.endsWith("context.jsonld"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ns/Stance", "ns/position/concurs", "ns/elections", "ns/speaker"})
  void aTermPointsToItsDescription(String path) throws Exception {
    var answer = served.get(path, "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/data/" + path + ".ttl");
    var data = served.get("data/" + path + ".ttl", "*/*");
    assertThat(data.statusCode()).isEqualTo(200);
    assertThat(data.headers().firstValue("Link").orElseThrow())
        .contains("</page/" + path.replaceFirst("/", "#") + ">; rel=\"alternate\"");
  }

  @ParameterizedTest
  @CsvSource({
    "id/actor/odihr, /page/actor/odihr",
    "id/statement/us-concurs-with-odihr/agrees, /page/statement/us-concurs-with-odihr#agrees",
    "ns/Stance, /page/ns#Stance",
    "ns/position/concurs, /page/ns#position/concurs",
    "ns/elections/1.0.0, /page/ns#elections",
    "ns/, /page/ns",
    "data/actor/odihr, /page/actor/odihr",
    "data/actor/odihr.html, /page/actor/odihr",
    "data/ns/Stance.html, /page/ns#Stance",
    "graph/actor/odihr, /page/actor/odihr"
  })
  void aBrowserIsLedToAPageThatIsThere(String path, String page) throws Exception {
    var browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    var answer = served.get(path, browser);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(page);
    var shown = served.get(page.substring(1).replaceFirst("#.*", ""), browser);
    assertThat(shown.statusCode()).isEqualTo(200);
    var place = page.contains("#") ? page.substring(page.indexOf('#') + 1) : "";
    assertThat(shown.body()).contains(place.isEmpty() ? "<main>" : "id=\"" + place + "\"");
    assertThat(served.get("graph/build/manifest", browser).body()).contains("owl:versionInfo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ns/elections", "ns/elections/1.0.0"})
  void aModuleIsSentWholeByWhicheverOfItsIris(String path) throws Exception {
    var answer = served.get(path, "text/turtle");
    assertThat(answer.headers().firstValue("Location")).hasValue("/data/ns/elections.ttl");
    var module = served.get("data/ns/elections.ttl", "*/*").body();
    var read = RDFParser.fromString(module, Lang.TURTLE).toGraph();
    var term = node("https://w3id.org/stancegraph/ns/Candidacy");
    assertThat(read.contains(term, SKOS.definition.asNode(), Node.ANY)).isTrue();
    assertThat(served.get("ns/1.0.0", "text/turtle").body())
        .isEqualTo(served.get("ns/", "text/turtle").body());
    assertThat(served.get("ns/0.9.0", "text/turtle").statusCode()).isEqualTo(404);
  }

  @Test
  void aQuestionIsAPageAndForThoseWhoAskForDataItself() throws Exception {
    var data = served.get("question/concurred-with", "text/turtle");
    var read = RDFParser.fromString(data.body(), Lang.TURTLE).toGraph();
    var iri = node("https://w3id.org/stancegraph/question/concurred-with");
    assertThat(read.contains(iri, RDFS.label.asNode(), Node.ANY)).isTrue();
    assertThat(served.get("question/concurred-with", "*/*").body()).startsWith("<!doctype html>");
    assertThat(served.get("question/concurred-with", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void optionsNameWhatAnAddressTakes() throws Exception {
    var asked = served.to("id/" + THING).method("OPTIONS", BodyPublishers.noBody()).build();
    var answer = served.send(asked);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  @Test
  void whatIsNotThereIsAnsweredWithTheNearest() throws Exception {
    var answer = served.get("id/actor/odhir", "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("did you mean /id/actor/odihr");
    assertThat(served.get("ns/Stanse", "text/turtle").body()).contains("/ns/Stance");
    assertThat(served.get("graph/actor/nobody", "text/turtle").statusCode()).isEqualTo(404);
  }

  @Test
  void whatNobodyOffersIsRefusedWithTheListOfFormats() throws Exception {
    for (var path : List.of("id/" + THING, "data/" + THING, "ns/", "data/" + THING + ".docx")) {
      var answer = served.get(path, "image/png");
      assertThat(answer.statusCode()).as(path).isEqualTo(406);
      assertThat(answer.body()).contains("text/turtle", "application/n-quads", "text/html");
    }
  }

  @Test
  void aClientThatHasTheAnswerIsToldSo() throws Exception {
    var first = served.get("data/" + THING + ".ttl", "*/*");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).startsWith("\"" + served.site().version() + "-");
    var again = request("If-None-Match", "\"other\", W/" + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(request("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void packedBytesHaveATagOfTheirOwn() throws Exception {
    var plain = request("Accept", "*/*").headers();
    var packed = request("Accept-Encoding", "gzip").headers();
    assertThat(packed.firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(plain.firstValue("Content-Encoding")).isEmpty();
    assertThat(packed.firstValue("ETag")).isNotEqualTo(plain.firstValue("ETag"));
    var refused = request("Accept-Encoding", "gzip;q=0").headers();
    assertThat(refused.firstValue("Content-Encoding")).isEmpty();
    assertThat(refused.firstValue("ETag")).isEqualTo(plain.firstValue("ETag"));
  }

  @Test
  void headTellsWhatGetWould() throws Exception {
    var request = served.to("data/" + THING + ".ttl").method("HEAD", BodyPublishers.noBody());
    var head = served.send(request.build());
    var get = served.get("data/" + THING + ".ttl", "*/*");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    assertThat(head.headers().firstValue("Link").orElseThrow()).contains("rel=\"cite-as\"");
  }

  @Test
  void headTellsThatGetWouldBePacked() throws Exception {
    var request = served.to("data/" + THING + ".ttl").header("Accept-Encoding", "gzip");
    var head = served.send(request.method("HEAD", BodyPublishers.noBody()).build()).headers();
    assertThat(head.firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(head.firstValue("Content-Length")).isEmpty();
  }

  private static java.net.http.HttpResponse<String> request(String header, String value)
      throws Exception {
    HttpRequest request = served.to("data/" + THING + ".ttl").header(header, value).build();
    return served.client().send(request, BodyHandlers.ofString());
  }

  private static Graph graph(String thing, RdfFormat format) throws Exception {
    var answer = served.get("data/" + thing + "." + format.suffix(), "*/*");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith(format.mediaType());
    return RDFParser.fromString(answer.body(), lang(format)).toGraph();
  }

  private static DatasetGraph quads(String thing, RdfFormat format) throws Exception {
    var answer = served.get("data/" + thing + "." + format.suffix(), "*/*");
    return RDFParser.fromString(answer.body(), lang(format)).toDatasetGraph();
  }

  private static Lang lang(RdfFormat format) {
    return format == RdfFormat.JSONLD
        ? Lang.JSONLD11
        : RDFLanguages.contentTypeToLang(format.mediaType());
  }

  private static Node node(String iri) {
    return org.apache.jena.graph.NodeFactory.createURI(iri);
  }
}
