package org.stancegraph;

import static org.stancegraph.finding.Outcome.good;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.stancegraph.federate.Agent;
import org.stancegraph.federate.AllowList;
import org.stancegraph.federate.Endpoint;
import org.stancegraph.federate.Federation;
import org.stancegraph.federate.Gate;
import org.stancegraph.federate.Limits;
import org.stancegraph.federate.Use;
import org.stancegraph.federate.Wikidata;

/// A second Fuseki, on this machine, that plays Wikidata's query service with data of its shapes.
public record WikidataPeer(FusekiServer fuseki, Gate gate) implements AutoCloseable {

  private static final Path DATA = Path.of("src/test/resources/wikidata/peer.ttl");

  private static final class Shared {
    static final WikidataPeer PEER = start(Use.QUESTION);
  }

  /// One for all tests that ask questions; it ends with them.
  public static WikidataPeer shared() {
    return Shared.PEER;
  }

  /// A peer that may be asked for these uses.
  public static WikidataPeer start(Use... uses) {
    var dataset = DatasetGraphFactory.createTxnMem();
    RDFDataMgr.read(dataset, DATA.toUri().toString());
    var server = FusekiServer.create().port(0).loopback(true).add("/sparql", dataset);
    var fuseki = server.build().start();
    var allowed = new AllowList();
    for (var use : uses) {
      allowed = allowed.with(use, List.of(endpoint(fuseki)));
    }
    return new WikidataPeer(fuseki, new Gate(allowed, Agent.UNKNOWN, Limits.USUAL));
  }

  private static Endpoint endpoint(FusekiServer fuseki) {
    return good(Endpoint.of("http://localhost:" + fuseki.getPort() + "/sparql", "test"));
  }

  public Endpoint endpoint() {
    return endpoint(fuseki);
  }

  /// Asks the peer in the place of Wikidata, whether there is a slice or not.
  public Federation federation() {
    return new Federation(gate, new Wikidata(Optional.of(endpoint()), true));
  }

  @Override
  public void close() {
    gate.close();
    fuseki.stop();
  }
}
