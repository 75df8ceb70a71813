package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stancegraph.WikidataPeer;
import org.stancegraph.build.FreshStore;
import org.stancegraph.build.Inputs;
import org.stancegraph.build.Progress;
import org.stancegraph.federate.Use;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.QueryCatalog;

/// A server whose operator allowed one other server, which plays Wikidata on this machine.
class AllowedServiceTest {

  @TempDir static Path folder;

  private static WikidataPeer peer;
  private static RunningServer served;

  @BeforeAll
  static void serve() {
    peer = WikidataPeer.start(Use.QUESTION, Use.ENDPOINT);
    var inputs = new Inputs(Path.of("seeds"), Path.of("ontology"));
    var store = good(FreshStore.open(folder.resolve("store"), inputs, Progress.SILENT));
    var questions = good(QueryCatalog.load(Path.of("queries")));
    var ontology = good(Ontology.load(Path.of("ontology")));
    var site = Site.of(store, questions, ontology, Duration.ofSeconds(60), peer.federation());
    var server = good(Server.start(site, new Settings(RunningServer.CONFIG, "127.0.0.1", 0)));
    served = new RunningServer(store, site, server, HttpClient.newHttpClient());
  }

  @AfterAll
  static void stop() {
    served.close();
    peer.close();
  }

  @Test
  void anAllowedServerIsJoined() throws Exception {
    var query =
        "SELECT ?label { actor:kazakhstan skos:exactMatch ?item SERVICE <%s> { ?item rdfs:label"
            + " ?label } } ORDER BY ?label";
    var reply =
        ask(
            "PREFIX actor: <https://w3id.org/stancegraph/id/actor/>\n"
                + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
                + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
                + query.formatted(peer.endpoint()));
    assertThat(reply.body()).isEqualTo("label\r\nKazakhstan\r\nҚазақстан\r\nКазахстан\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICE <http://localhost/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE <https://query.wikidata.org/sparql> { ?s ?p ?o } }",
        "SELECT * { ?a ?b ?c SERVICE SILENT ?c { ?s ?p ?o } }",
        "SELECT * { BIND(<http://127.0.0.1:9/> AS ?c) SERVICE SILENT ?c { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <loop:bulk+10:http://127.0.0.1:9/> { ?s ?p ?o } }",
        "ASK { ?a ?b ?c FILTER EXISTS { SERVICE SILENT <http://2130706433/> { ?a ?p ?o } } }"
      })
  void everyOtherServerIsRefusedAndSilentHidesNothing(String query) throws Exception {
    var reply = ask(query);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body())
        .contains("this server is not asked")
        .contains("allowed: " + peer.endpoint());
  }

  @Test
  void aQuestionAboutWikidataIsAnsweredByTheApiAndThePage() throws Exception {
    var csv = served.get("api/parties-and-offices.csv?actor=nursultan-nazarbayev", "*/*");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.body()).contains("Nur Otan");
    assertThat(served.get("question/citizens?country=kazakhstan", "text/html").body())
        .contains("Kassym-Jomart Tokayev");
  }

  private static HttpResponse<String> ask(String query) throws Exception {
    return served.get("sparql?query=" + RunningServer.encoded(query), "text/csv");
  }
}
