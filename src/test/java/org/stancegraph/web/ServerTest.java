package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stancegraph.build.FreshStore;
import org.stancegraph.build.Inputs;
import org.stancegraph.build.Manifest;
import org.stancegraph.build.Progress;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.store.GraphStore;

/// Asks the real server over HTTP, with the project's own records, as browsers and SPARQL clients
// do.
class ServerTest {

  private static final Path CONFIG = Path.of("fuseki-config/stancegraph.ttl");
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }";

  @TempDir static Path folder;

  private static GraphStore store;
  private static Site site;
  private static Server server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void serveTheRecords() {
    var inputs = new Inputs(Path.of("seeds"), Path.of("ontology"));
    store = good(FreshStore.open(folder.resolve("store"), inputs, Progress.SILENT));
    var questions = good(QueryCatalog.load(Path.of("queries")));
    var asker = new Asker(store, Duration.ofSeconds(60));
    site = new Site(store, questions, asker, store.read(Manifest::versionIn));
    server = good(Server.start(site, CONFIG, "127.0.0.1", 0));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void healthNamesTheVersionOfTheDataset() throws Exception {
    var health = get("health", "*/*");
    assertThat(health.statusCode()).isEqualTo(200);
    var body = Json.createReader(new StringReader(health.body())).readObject();
    assertThat(body.getString("version")).isEqualTo(site.version());
  }

  @Test
  void jenaAsksOverHttpWhatTheStoreHolds() {
    var held = store.read(dataset -> dataset.getUnionGraph().stream().count());
    try (var exec = QueryExecHTTP.service(server.address() + "sparql").query(COUNT).build()) {
      var row = exec.select().next();
      assertThat(row.get("n").getLiteralValue()).hasToString(String.valueOf(held));
    }
  }

  @Test
  void rdf4jAsksOverHttpWhatTheStoreHolds() {
    var held = store.read(dataset -> dataset.getUnionGraph().stream().count());
    var repository = new SPARQLRepository(server.address() + "sparql");
    try (var connection = repository.getConnection();
        var result = connection.prepareTupleQuery(COUNT).evaluate()) {
      var rows = QueryResults.asList(result);
      assertThat(rows.getFirst().getValue("n").stringValue()).isEqualTo(String.valueOf(held));
    }
    repository.shutDown();
  }

  @Test
  void aQueryMayBePostedAsItsOwnDocument() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + "sparql"))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv")
            .POST(BodyPublishers.ofString("SELECT (1 AS ?one) {}"))
            .build();
    assertThat(CLIENT.send(request, BodyHandlers.ofString()).body()).isEqualTo("one\r\n1\r\n");
  }

  @Test
  void theEndpointDescribesItselfToPrograms() throws Exception {
    var reply = get("sparql", "text/turtle");
    assertThat(reply.headers().firstValue("Content-Type")).hasValueSatisfying(isTurtle());
    var graph = RDFParser.fromString(reply.body(), Lang.TURTLE).toGraph();
    assertThat(
            graph.stream(null, RDF.type.asNode(), null)
                .map(triple -> triple.getObject().getLocalName()))
        .contains("Service");
    assertThat(get("sparql", "application/rdf+xml").body()).startsWith("<rdf:RDF");
  }

  private static Consumer<String> isTurtle() {
    return type -> assertThat(type).startsWith("text/turtle");
  }

  @Test
  void theEndpointGivesBrowsersAForm() throws Exception {
    assertThat(get("sparql", "text/html,*/*;q=0.8").body()).contains("<textarea name=\"query\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } } } }",
        "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:9/> { ?a ?p ?o } } }",
        "SELECT * { ?a ?b ?c MINUS { SERVICE SILENT <http://127.0.0.1:9/> { ?a ?p ?o } } }",
        "ASK { OPTIONAL { SERVICE SILENT <http://127.0.0.1:9/> { ?a ?p ?o } } }",
        "SELECT (EXISTS { SERVICE SILENT <http://127.0.0.1:9/> { ?a ?p ?o } } AS ?e) { }"
      })
  void aFederatedQueryIsRefusedHoweverItHides(String query) throws Exception {
    var reply = get("sparql?query=" + encoded(query), "*/*");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("does not federate");
  }

  @Test
  void theEndpointOnlyReads() throws Exception {
    var update = "update=" + encoded("CLEAR ALL");
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + "sparql"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(update))
            .build();
    assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isBetween(400, 499);
    for (var path : new String[] {"sparql/update", "sparql/data", "$/datasets", "$/ping"}) {
      assertThat(get(path, "*/*").statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void everyQuestionAnswersInJsonAndCsvWithItsColumns() throws Exception {
    for (var question : site.questions().questions()) {
      var parameters = new StringBuilder();
      question.parameters().stream()
          .filter(parameter -> parameter.required())
          .forEach(p -> parameters.append("&" + p.name() + "=" + encoded(p.example())));
      var path = "api/" + question.name();
      var csv = get(path + ".csv?" + parameters, "*/*");
      assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
      assertThat(csv.body().lines().findFirst()).hasValue(String.join(",", question.columns()));
      var json = get(path + "?" + parameters, "application/json");
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
    var start = get("", "text/html");
    for (var question : site.questions().questions()) {
      assertThat(start.body()).contains("/question/" + question.name());
      var values = new TreeMap<String, String>();
      question.parameters().stream()
          .filter(parameter -> parameter.required())
          .forEach(parameter -> values.put(parameter.name(), parameter.example()));
      var page = get(Links.address(question.name(), values).substring(1), "text/html");
      assertThat(page.statusCode()).as(question.name()).isEqualTo(200);
      assertThat(page.body()).contains("row").doesNotContain("role=\"alert\"");
    }
  }

  @Test
  void aPageShowsTheQuoteItsSourceAndItsPlace() throws Exception {
    var page = get("question/concurred-with?body=odihr", "text/html").body();
    assertThat(page)
        .contains("United States")
        .contains("<q>concurs with the preliminary findings</q>")
        .contains("osk-declares-toqaev-winner")
        .containsPattern("characters \\d+ to \\d+");
  }

  @Test
  void aMistypedNameIsAnsweredWithTheNearest() throws Exception {
    var value = get("api/concurred-with?body=odhir", "*/*");
    assertThat(value.statusCode()).isEqualTo(400);
    assertThat(value.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(value.body()).contains("unknown actor 'odhir'").contains("did you mean 'odihr'?");
    var question = get("api/concured-with?body=odihr", "*/*");
    assertThat(question.statusCode()).isEqualTo(404);
    assertThat(question.body()).contains("concurred-with");
    var parameter = get("api/concurred-with?boddy=odihr", "*/*");
    assertThat(parameter.statusCode()).isEqualTo(400);
    assertThat(get("api/concurred-with.exe?body=odihr", "*/*").statusCode()).isEqualTo(406);
    assertThat(get("api/concurred-with?body=odihr", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void whatAStrangerWritesIsShownAsTextNotAsMarkup() throws Exception {
    var page =
        get("question/concurred-with?body=" + encoded("\"><script>x()</script>"), "text/html");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).doesNotContain("<script>").contains("&lt;script&gt;");
  }

  @Test
  void anAddressOfNothingSaysSo() throws Exception {
    assertThat(get("nothing/here", "text/html").statusCode()).isEqualTo(404);
    assertThat(get("static/../../pom.xml", "text/html").statusCode()).isBetween(400, 404);
  }

  @Test
  void aTakenPortIsAFinding() {
    var taken = URI.create(server.address()).getPort();
    assertThat(Server.start(site, CONFIG, "127.0.0.1", taken))
        .isInstanceOfSatisfying(
            Checked.Bad.class,
            bad -> assertThat(bad.toString()).contains("127.0.0.1:" + taken).contains("--port"));
  }

  private static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept", accept);
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
