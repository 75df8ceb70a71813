package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.build.FreshStore;
import org.stancegraph.build.Inputs;
import org.stancegraph.build.Progress;
import org.stancegraph.finding.Outcome;
import org.stancegraph.store.JavaProcess;

/// Gives the description of our service to a stock Fuseki, as its comment says one can.
class StockFusekiTest {

  @TempDir Path folder;

  @Test
  void aStockFusekiServesTheStoreThatABuildMade() throws Exception {
    var inputs = new Inputs(Path.of("seeds"), Path.of("ontology"));
    Outcome.good(FreshStore.open(folder.resolve("store"), inputs, Progress.SILENT)).close();
    var config = RunningServer.CONFIG.toAbsolutePath().toString();
    var command = JavaProcess.command(List.of(), StockFuseki.class, config);
    var fuseki =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("log").toFile())
            .start();
    try {
      var endpoint = "http://127.0.0.1:" + JavaProcess.firstLine(fuseki) + "/sparql";
      var query = "ASK { ?stance <https://w3id.org/stancegraph/ns/position> ?position }";
      try (var exec = QueryExecHTTP.service(endpoint).query(query).build()) {
        assertThat(exec.ask()).isTrue();
      }
    } finally {
      fuseki.destroyForcibly().waitFor();
    }
  }
}
