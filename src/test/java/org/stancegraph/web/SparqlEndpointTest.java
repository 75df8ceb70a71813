package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
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

/// Asks the SPARQL endpoint over HTTP as the clients of others do.
class SparqlEndpointTest {

  private static final String COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }";

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
  void jenaAsksOverHttpWhatTheStoreHolds() {
    var held = served.store().read(dataset -> dataset.getUnionGraph().stream().count());
    try (var exec = QueryExecHTTP.service(served.address() + "sparql").query(COUNT).build()) {
      var row = exec.select().next();
      assertThat(row.get("n").getLiteralValue()).hasToString(String.valueOf(held));
    }
  }

  @Test
  void rdf4jAsksOverHttpWhatTheStoreHolds() {
    var held = served.store().read(dataset -> dataset.getUnionGraph().stream().count());
    var repository = new SPARQLRepository(served.address() + "sparql");
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
        HttpRequest.newBuilder(URI.create(served.address() + "sparql"))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv")
            .POST(BodyPublishers.ofString("SELECT (1 AS ?one) {}"))
            .build();
    assertThat(served.send(request).body()).isEqualTo("one\r\n1\r\n");
  }

  @Test
  void theEndpointDescribesItselfToPrograms() throws Exception {
    var reply = served.get("sparql", "text/turtle");
    assertThat(reply.headers().firstValue("Content-Type")).hasValueSatisfying(isTurtle());
    var graph = RDFParser.fromString(reply.body(), Lang.TURTLE).toGraph();
    assertThat(
            graph.stream(null, RDF.type.asNode(), null)
                .map(triple -> triple.getObject().getLocalName()))
        .contains("Service");
    assertThat(served.get("sparql", "application/rdf+xml").body()).startsWith("<rdf:RDF");
  }

  private static Consumer<String> isTurtle() {
    return type -> assertThat(type).startsWith("text/turtle");
  }

  @Test
  void theEndpointGivesBrowsersAForm() throws Exception {
    assertThat(served.get("sparql", "text/html,*/*;q=0.8").body())
        .contains("<textarea name=\"query\"");
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
    var reply = served.get("sparql?query=" + RunningServer.encoded(query), "*/*");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("does not federate");
  }

  @Test
  void aBrowserReadsRowsAndMistakesOnThePageOfTheEndpoint() throws Exception {
    var html = "text/html,application/xhtml+xml";
    var query = "SELECT ?s { ?s a <https://w3id.org/stancegraph/ns/State> } ORDER BY ?s";
    var page = served.get("sparql?query=" + RunningServer.encoded(query), html);
    assertThat(page.body()).contains("<textarea").contains("Kazakhstan").contains("format=csv");
    var broken = served.get("sparql?query=" + RunningServer.encoded("SELECT ?s {"), html);
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("query:1:").contains("SELECT ?s {");
    var all = served.get("sparql?query=" + RunningServer.encoded("SELECT * { ?s ?p ?o }"), html);
    assertThat(all.body()).contains("The first 1000 rows; there are more");
  }

  @Test
  void scriptsOfAnySiteMayAskAndSeeTheVersion() throws Exception {
    for (var path : List.of("sparql?query=ASK%7B%7D", "api/sources", "", "health")) {
      var headers = served.get(path, "application/json").headers();
      assertThat(headers.allValues("Access-Control-Allow-Origin")).as(path).containsExactly("*");
      assertThat(headers.firstValue("Stancegraph-Version")).hasValue(served.site().version());
    }
    var preflight =
        served
            .to("sparql")
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Access-Control-Request-Headers", "content-type")
            .header("Access-Control-Request-Method", "POST");
    var reply = served.send(preflight.build());
    assertThat(reply.statusCode()).isEqualTo(204);
    assertThat(reply.headers().firstValue("Access-Control-Allow-Methods"))
        .hasValueSatisfying(methods -> assertThat(methods).contains("POST"));
  }

  @Test
  void headAnswersAsGetWithoutABody() throws Exception {
    for (var path : List.of("sparql", "sparql?query=ASK%7B%7D", "")) {
      var reply = served.send(served.to(path).HEAD().build());
      assertThat(reply.statusCode()).as(path).isEqualTo(200);
      assertThat(reply.body()).isEmpty();
    }
  }

  @Test
  void theEndpointOnlyReads() throws Exception {
    var update = "update=" + RunningServer.encoded("CLEAR ALL");
    var request =
        HttpRequest.newBuilder(URI.create(served.address() + "sparql"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(update))
            .build();
    assertThat(served.send(request).statusCode()).isBetween(400, 499);
    for (var path : new String[] {"sparql/update", "sparql/data", "$/datasets", "$/ping"}) {
      assertThat(served.get(path, "*/*").statusCode()).as(path).isEqualTo(404);
    }
  }
}
