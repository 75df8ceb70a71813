package org.stancegraph.federate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.stancegraph.query.ServerFault;
import org.stancegraph.query.ServerFault.Kind;

/// Answers the SERVICEs of queries: those of our questions from the slice of Wikidata in the store,
/// or else from the query service; those of strangers from the servers that the operator allowed.
public final class Federation {

  /// More rows than this are not carried to another server, nor joined with its answer.
  private static final int MOST_ROWS = 100_000;

  private static final String NO_SERVICE =
      "This endpoint does not federate: ask without SERVICE, or federate from your side.";

  private final Gate gate;
  private final Wikidata wikidata;
  private final SparqlPeer questions;
  private final SparqlPeer strangers;

  public Federation(Gate gate, Wikidata wikidata) {
    this.gate = gate;
    this.wikidata = wikidata;
    this.questions = new SparqlPeer(gate, Use.QUESTION);
    this.strangers = new SparqlPeer(gate, Use.ENDPOINT);
  }

  /// For programs that ask no other server: a slice that is in the store is all they have.
  public static Federation withoutNetwork() {
    return new Federation(
        new Gate(new AllowList(), Agent.UNKNOWN, Limits.USUAL), Wikidata.SLICE_ALONE);
  }

  /// For the saved questions, over the dataset that they are asked of.
  public ServiceExecutorRegistry forQuestions(DatasetGraph dataset) {
    return registry(address -> query -> wikidata.answer(address, query, dataset, questions));
  }

  /// Why a query of a stranger that names this server after SERVICE is not answered, if it is not.
  public Optional<String> refusal(String server) {
    try {
      gate.open(Use.ENDPOINT, server);
      return Optional.empty();
    } catch (ServerFault fault) {
      return Optional.of(gate.federates(Use.ENDPOINT) ? fault.finding().toString() : NO_SERVICE);
    }
  }

  /// For queries of strangers.
  public ServiceExecutorRegistry forStrangers() {
    return registry(address -> query -> strangers.select(address, query));
  }

  private static ServiceExecutorRegistry registry(
      Function<String, Function<Query, List<Binding>>> servers) {
    return new ServiceExecutorRegistry()
        .addBulkLink((op, inputs, execution, _) -> call(op, inputs, execution, servers));
  }

  private static QueryIterator call(
      OpService op,
      QueryIterator inputs,
      ExecutionContext execution,
      Function<String, Function<Query, List<Binding>>> servers) {
    var bound = few(inputs);
    return QueryIterPlainWrapper.create(joined(op, bound, servers).iterator(), execution);
  }

  /// SILENT passes over a server that fails, as SPARQL says; it never hides that one is not asked.
  private static List<Binding> joined(
      OpService op,
      List<Binding> inputs,
      Function<String, Function<Query, List<Binding>>> servers) {
    try {
      if (!op.getService().isURI()) {
        throw new ServerFault(
            Kind.REFUSED, "SERVICE", "the server must be named", "write its address after SERVICE");
      }
      return few(new BulkCall(op, servers.apply(op.getService().getURI())).join(inputs));
    } catch (ServerFault fault) {
      if (op.getSilent() && fault.kind() != Kind.REFUSED) {
        return inputs;
      }
      throw fault;
    }
  }

  private static List<Binding> few(QueryIterator inputs) {
    var all = new ArrayList<Binding>();
    try {
      while (inputs.hasNext()) {
        all.add(inputs.next());
        few(all);
      }
      return all;
    } finally {
      inputs.close();
    }
  }

  private static List<Binding> few(List<Binding> rows) {
    if (rows.size() > MOST_ROWS) {
      throw new ServerFault(
          Kind.REFUSED,
          "SERVICE",
          "more than " + MOST_ROWS + " rows would have to be joined with another server",
          "ask for less");
    }
    return rows;
  }
}
