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
  void pagesOfOtherSitesMayAsk() throws Exception {
    for (var path : List.of("sparql?query=" + RunningServer.encoded("ASK {}"), "api/sources.csv")) {
      var request = served.to(path).header("Origin", "https://example.org").build();
      assertThat(served.send(request).headers().firstValue("Access-Control-Allow-Origin"))
          .as(path)
          .isPresent();
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
