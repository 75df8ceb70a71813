package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.jena.fuseki.main.FusekiServer;
import org.junit.jupiter.api.Test;
import org.stancegraph.store.GraphStore;

class RouteTest {

  @Test
  void aBugIsToldToStrangersWithoutItsInsides() throws Exception {
    var route =
        new Route(
            GraphStore.inMemory(),
            _ -> {
              throw new IllegalStateException("an inside");
            });
    var fuseki = FusekiServer.create().port(0).addServlet("/broken", route).build().start();
    try (var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + fuseki.getPort() + "/broken");
      var reply = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertThat(reply.statusCode()).isEqualTo(500);
      assertThat(reply.body()).contains("a bug in the server").doesNotContain("an inside", "\tat ");
    } finally {
      fuseki.stop();
    }
  }
}
