package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.stancegraph.build.Manifest;
import org.stancegraph.federate.Federation;
import org.stancegraph.guard.Limits;
import org.stancegraph.guard.QueryRules;
import org.stancegraph.guard.Turns;
import org.stancegraph.query.ServerFault;
import org.stancegraph.query.Sparql;
import org.stancegraph.watch.Meter;

/// SPARQL queries over our own dataset, and over those of the servers that the operator allowed.
/// Any other SERVICE is refused outright: with federation merely switched off, `SERVICE SILENT`
/// would be answered with a row that says nothing.
final class ReadOnlyQueries extends SPARQL_QueryDataset {

  private final Federation federation;
  private final Limits limits;
  private final Turns turns;
  private final Meter meter;
  private final Watchdog watchdog;

  ReadOnlyQueries(Federation federation, Limits limits, Turns turns, Meter meter) {
    this.federation = federation;
    this.limits = limits;
    this.turns = turns;
    this.meter = meter;
    this.watchdog = new Watchdog(limits, meter);
  }

  /// In the reading that answers: an update may have moved the version since the request came.
  @Override
  protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String text) {
    unknownGraph(action, query).ifPresent(ServletOps::errorBadRequest);
    var version = Manifest.versionIn(action.getActiveDSG());
    action.getResponse().setHeader(CommonHeaders.VERSION, version);
    return super.decideDataset(action, query, text);
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    QueryRules.fault(query).ifPresent(ServletOps::errorBadRequest);
    var time = limits.time().toMillis();
    action.getContext().set(ARQ.queryTimeout, time + "," + time);
    var servers = Sparql.servers(query);
    for (var server : servers) {
      federation.refusal(server).ifPresent(ServletOps::errorBadRequest);
    }
    if (!servers.isEmpty()) {
      ServiceExecutorRegistry.set(action.getContext(), federation.forStrangers());
    }
  }

  /// A graph that is not here is never fetched, and its absence is no empty answer.
  private static Optional<String> unknownGraph(HttpAction action, Query query) {
    var request = action.getRequest();
    return Stream.of(
            query.getGraphURIs().stream(),
            query.getNamedGraphURIs().stream(),
            values(request, "default-graph-uri"),
            values(request, "named-graph-uri"))
        .flatMap(each -> each)
        .filter(each -> !action.getActiveDSG().containsGraph(NodeFactory.createURI(each)))
        .map(each -> "there is no graph <" + each + "> here, and none is fetched")
        .findFirst();
  }

  private static Stream<String> values(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameterValues(name)).stream().flatMap(Arrays::stream);
  }

  /// Worked out whole before anything is sent.
  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec exec, Query query, String text) {
    try (var _ = watchdog.watch(exec, action.getRequest())) {
      return BoundedResult.of(exec, query, limits);
    } catch (BoundedResult.TooLarge large) {
      meter.refused("too-large");
      ServletOps.error(
          413,
          "the answer has "
              + large.getMessage()
              + ", and none of it is sent: ask in parts with LIMIT and OFFSET, or take a dump");
    } catch (QueryCancelledException _) {
      meter.refused("too-long");
      action.setResponseHeader("Retry-After", Integer.toString(limits.seconds()));
      ServletOps.error(
          503, "no complete answer within " + limits.seconds() + " s, so none of it is sent");
    } finally {
      Thread.interrupted();
    }
    throw new IllegalStateException("an error was sent");
  }

  @Override
  protected void execute(String query, HttpAction action) {
    announce(action);
    QueryRules.fault(query).ifPresent(ServletOps::errorBadRequest);
    var turn = turns.take(action.getRequest());
    if (turn.isEmpty()) {
      meter.refused("busy");
      action.setResponseHeader("Retry-After", Integer.toString(limits.waiting()));
      ServletOps.error(503, "too many queries are running, or too many of yours: ask again later");
    }
    try (var _ = turn.orElseThrow()) {
      answer(query, action);
    }
  }

  private void announce(HttpAction action) {
    action.setResponseHeader("Stancegraph-Time-Limit", Integer.toString(limits.seconds()));
    action.setResponseHeader("Stancegraph-Row-Limit", Integer.toString(limits.rows()));
    action.setResponseHeader("Stancegraph-Byte-Limit", Integer.toString(limits.bytes()));
  }

  private void answer(String query, HttpAction action) {
    try {
      super.execute(query, action);
    } catch (StackOverflowError _) {
      ServletOps.errorBadRequest("the query is too deep to be read");
    } catch (ServerFault fault) {
      ServletOps.error(fault.kind().status(), fault.finding().toString());
    }
  }
}
