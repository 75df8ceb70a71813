package org.stancegraph.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.store.GraphStore;

/// Answers questions from a store: the whole answer within the time limit, or a finding.
public final class Asker {

  /// The language of labels where none is asked for.
  public static final String ENGLISH = "en";

  private static final ServiceExecutorRegistry NO_SERVERS =
      new ServiceExecutorRegistry()
          .addBulkLink(
              (_, _, _, _) -> {
                throw new ServerFault(
                    ServerFault.Kind.FAILED,
                    "query",
                    "no other server is asked here, and this needs one",
                    "ask it by ./stancegraph ask");
              });

  private final GraphStore store;
  private final Duration limit;
  private final Function<DatasetGraph, ServiceExecutorRegistry> servers;

  /// For questions that only the store is asked.
  public Asker(GraphStore store, Duration limit) {
    this(store, limit, _ -> NO_SERVERS);
  }

  /// Where a question has a SERVICE, these answer it, over the dataset that is asked.
  public Asker(
      GraphStore store, Duration limit, Function<DatasetGraph, ServiceExecutorRegistry> servers) {
    this.store = store;
    this.limit = limit;
    this.servers = servers;
  }

  /// The answer to a saved question, with labels in the language, or in English where it has none.
  public Checked<Answer> ask(SavedQuery question, Map<String, String> values, String language) {
    return bind(question, values).then(query -> run(query, language));
  }

  /// The question as a query with the values in their places; what is bad is the asker's to mend.
  public Checked<Query> bind(SavedQuery question, Map<String, String> values) {
    return store.read(dataset -> new Binder(question, dataset).bind(values));
  }

  /// The answer with labels in the language; the findings are that the time limit is too short, or
  /// that another server could not be asked.
  public Checked<Answer> run(Query query, String language) {
    try {
      return attempt(query, language);
    } catch (ServerFault fault) {
      return Checked.bad(fault.finding());
    }
  }

  /// The same, but what another server did wrong is thrown, for whoever tells that apart.
  public Checked<Answer> attempt(Query query, String language) {
    return store.read(
        dataset ->
            run(query, dataset)
                .then(answer -> Checked.good(new Labels(dataset, language).in(answer))));
  }

  /// The answer to any query, as it is; see [Sparql#parse] for what a query may be.
  public Checked<Answer> run(Query query) {
    try {
      return store.read(dataset -> run(query, dataset));
    } catch (ServerFault fault) {
      return Checked.bad(fault.finding());
    }
  }

  private Checked<Answer> run(Query query, DatasetGraph dataset) {
    try (var exec =
        QueryExec.dataset(dataset)
            .query(query)
            .set(ARQConstants.registryServiceExecutors, servers.apply(dataset))
            .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      return Checked.good(answer(query, exec));
    } catch (QueryCancelledException e) {
      return Checked.bad(
          Finding.error(
              Place.of(Path.of("query")),
              "no answer within " + limit.toMillis() + " ms; nothing of it is shown",
              "ask for less, or allow more time"));
    } catch (QueryDeniedException e) {
      return Checked.bad(
          Finding.error(
              Place.of(Path.of("query")),
              String.valueOf(e.getMessage()),
              "mend what the query looks for"));
    }
  }

  private static Answer answer(Query query, QueryExec exec) {
    if (query.isAskType()) {
      return new Answer.YesNo(exec.ask());
    }
    if (query.isConstructType() || query.isDescribeType()) {
      var graph = query.isConstructType() ? exec.construct() : exec.describe();
      graph.getPrefixMapping().setNsPrefixes(Sparql.PREFIXES);
      return new Answer.Triples(graph);
    }
    return table(exec.select());
  }

  private static Answer table(RowSet rows) {
    var columns = rows.getResultVars();
    List<Map<String, Node>> all = new ArrayList<>();
    rows.forEachRemaining(
        binding -> {
          var row = new HashMap<String, Node>();
          columns.stream()
              .filter(binding::contains)
              .forEach(column -> row.put(column.getVarName(), binding.get(column)));
          all.add(Map.copyOf(row));
        });
    return new Answer.Table(columns.stream().map(column -> column.getVarName()).toList(), all);
  }
}
