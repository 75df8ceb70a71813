package org.stancegraph.federate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.stancegraph.query.ServerFault;
import org.stancegraph.query.ServerFault.Kind;
import org.stancegraph.query.Sparql;
import org.stancegraph.seed.EntityId;

/// Where the questions that name Wikidata's query service are answered: from the slice of it in the
/// store, if that was fetched for what is asked and nobody asks for what holds now, else by the
/// service at this address.
public record Wikidata(Optional<Endpoint> service, boolean live) {

  /// The graph of a store that keeps a slice.
  public static final String SLICE = EntityId.GRAPHS + "wikidata/slice";

  private static final Node SELF = NodeFactory.createURI(SLICE);

  /// No network at all: for programs that only read what they have.
  public static final Wikidata SLICE_ALONE = new Wikidata(Optional.empty(), false);

  List<Binding> answer(String address, Query query, DatasetGraph dataset, SparqlPeer peer) {
    if (!address.equals(Sparql.WIKIDATA)) {
      throw new ServerFault(
          Kind.REFUSED,
          "SERVICE",
          "questions ask no server but Wikidata's",
          "see queries/README.md");
    }
    if (!live && dataset.containsGraph(SELF)) {
      var slice = dataset.getGraph(SELF);
      if (Coverage.of(slice, SELF).holds(query)) {
        return local(query, slice);
      }
    }
    return peer.select(service.orElseThrow(Wikidata::neither).toString(), query);
  }

  private static List<Binding> local(Query query, Graph slice) {
    try (var exec = QueryExec.graph(slice).query(query).build()) {
      var rows = new ArrayList<Binding>();
      exec.select().forEachRemaining(rows::add);
      return rows;
    }
  }

  private static ServerFault neither() {
    return new ServerFault(
        Kind.FAILED,
        "wikidata",
        "the store has no slice of Wikidata for this, and its query service is not to be asked",
        "fetch a slice with ./stancegraph slice, or name the service with --wikidata");
  }
}
