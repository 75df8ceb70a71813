package org.stancegraph.federate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.stancegraph.finding.Finding;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Sparql;
import org.stancegraph.store.GraphStore;
import org.stancegraph.store.Replacement;

/// Asks queries with a SERVICE, and looks at what reaches the other server and what comes of it.
class FederationTest {

  private static final String RESULTS = "application/sparql-results+json";
  private static final String NOTHING =
      "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[]}}";
  private static final Limits SHORT =
      new Limits(Duration.ofMillis(500), Duration.ofSeconds(1), 1 << 20, Duration.ZERO);

  @Test
  void manyBindingsReachTheOtherServerInFewRequestsAndTheSameQuestionInNone() {
    try (var peer = Peer.answering(200, RESULTS, NOTHING);
        var gate = peer.gate(Use.QUESTION, Limits.USUAL);
        var store = numbers(120)) {
      var asker = asker(store, gate, peer.address());
      var query = "SELECT * { ?a <urn:n> ?n SERVICE <%s> { ?a <urn:p> ?b } }";
      assertThat(rows(asker, query)).isEmpty();
      assertThat(peer.asked()).hasSize(3);
      assertThat(rows(asker, query)).isEmpty();
      assertThat(peer.asked()).as("cached").hasSize(3);
    }
  }

  @Test
  void theAnswerIsThatOfOneStoreThatHoldsBoth() {
    var here = "<urn:a1> <urn:n> 1 . <urn:a2> <urn:n> 2 . <urn:a3> <urn:n> 3 .";
    var there =
        "<urn:a1> <urn:p> <urn:b1>, <urn:b2> . <urn:a3> <urn:p> <urn:b1> . <urn:b1> <urn:q> 'x'@en"
            + " . <urn:a9> <urn:p> <urn:b9> .";
    var bodies =
        List.of(
            "?a <urn:n> ?n %1$s ?a <urn:p> ?b OPTIONAL { ?b <urn:q> ?c FILTER(LANG(?c) = 'en') }"
                + " %2$s",
            "?a <urn:n> ?n OPTIONAL { %1$s ?a <urn:p> ?b %2$s }",
            "%1$s ?a <urn:p>/<urn:q> ?c %2$s ?a <urn:n> ?n",
            "{ ?a <urn:n> 1 } UNION { ?z <urn:n> 2 } %1$s ?a <urn:p> ?b %2$s",
            "?a <urn:n> ?n FILTER NOT EXISTS { %1$s ?a <urn:p> ?b %2$s }",
            "?a <urn:n> ?n %1$s { SELECT ?a (COUNT(*) AS ?c) { ?a <urn:p> ?b } GROUP BY ?a } %2$s",
            "?a <urn:n> ?n %1$s { ?a <urn:p> ?b } UNION { ?b <urn:q> ?c BIND('k' AS ?k) } %2$s",
            "{ SELECT ?a { ?a <urn:n> ?n %1$s ?a <urn:p> ?n2 . ?n2 <urn:q> ?c %2$s } }");
    var fuseki = FusekiServer.create().port(0).loopback(true);
    var server = fuseki.add("/s", DatasetGraphFactory.wrap(graph(there))).build().start();
    var address = "http://localhost:" + server.getPort() + "/s";
    var allowed = new AllowList().with(Use.QUESTION, List.of(good(Endpoint.of(address, "test"))));
    try (var gate = new Gate(allowed, Agent.UNKNOWN, Limits.USUAL);
        var apart = store(here);
        var together = store(here + there)) {
      var asker = asker(apart, gate, address);
      for (var body : bodies) {
        var call = "SELECT * { " + body.formatted("SERVICE <%s> {", "}") + " }";
        var plain = "SELECT * { " + body.formatted("{", "}") + " }";
        assertThat(rows(asker, call))
            .as(body)
            .containsExactlyInAnyOrderElementsOf(
                rows(new Asker(together, Duration.ofSeconds(9)), plain));
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void anAnswerThatBreaksOffOrIsNoneIsOneClearError() {
    for (var reply :
        Map.of(
                "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[{\"a\":{\"type\":\"uri\"",
                RESULTS,
                "{}",
                RESULTS,
                "<html>",
                "text/html")
            .entrySet()) {
      try (var peer = Peer.answering(200, reply.getValue(), reply.getKey());
          var gate = peer.gate(Use.QUESTION, SHORT);
          var store = numbers(1)) {
        assertThat(fault(store, gate, peer, "SELECT * { SERVICE <%s> { ?a ?b ?c } }"))
            .contains("error: ", "answer");
      }
    }
  }

  @Test
  void aHangingServerEndsTheQueryWithOneClearError() {
    var end = new CountDownLatch(1);
    try (var peer = new Peer(_ -> wait(end));
        var gate = peer.gate(Use.QUESTION, SHORT);
        var store = numbers(60)) {
      assertThat(fault(store, gate, peer, "SELECT * { ?a <urn:n> ?n SERVICE <%s> { ?a ?b ?c } }"))
          .contains("127.0.0.1: error: no ");
      end.countDown();
    }
  }

  @Test
  void silentPassesOverAServerThatFailsAndHidesNoRefusal() {
    try (var peer = Peer.answering(500, "text/plain", "broken");
        var gate = peer.gate(Use.QUESTION, SHORT);
        var store = numbers(2)) {
      var asker = asker(store, gate, peer.address());
      assertThat(rows(asker, "SELECT * { ?a <urn:n> ?n SERVICE SILENT <%s> { ?a ?b ?c } }"))
          .hasSize(2);
      for (var server : List.of("<https://other.example/>", "?a")) {
        var query = "SELECT * { ?a <urn:n> ?n SERVICE SILENT " + server + " { ?x ?y ?z } }";
        assertThat(bad(asker.run(QueryFactory.create(query))).getFirst().toString())
            .startsWith("SERVICE: error: ");
      }
    }
  }

  private static String fault(GraphStore store, Gate gate, Peer peer, String query) {
    var asker = asker(store, gate, peer.address());
    return bad(asker.run(QueryFactory.create(query.formatted(Sparql.WIKIDATA)))).stream()
        .map(Finding::toString)
        .collect(Collectors.joining("\n"));
  }

  private static Asker asker(GraphStore store, Gate gate, String address) {
    var wikidata = new Wikidata(Optional.of(good(Endpoint.of(address, "test"))), true);
    var federation = new Federation(gate, wikidata);
    return new Asker(store, Duration.ofSeconds(9), federation::forQuestions);
  }

  private static List<Map<String, Node>> rows(Asker asker, String query) {
    var parsed = QueryFactory.create(query.formatted(Sparql.WIKIDATA));
    return ((Answer.Table) good(asker.run(parsed))).rows();
  }

  private static GraphStore numbers(int count) {
    return store(
        IntStream.range(0, count)
            .mapToObj(n -> "<urn:a%d> <urn:n> %d .".formatted(n, n))
            .collect(Collectors.joining("\n")));
  }

  private static GraphStore store(String turtle) {
    var store = GraphStore.inMemory();
    good(store.replace(new Replacement(Map.of("urn:g", graph(turtle)), Set.of())));
    return store;
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }

  private static void wait(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
