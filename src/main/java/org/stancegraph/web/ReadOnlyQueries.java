package org.stancegraph.web;

import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.stancegraph.build.Manifest;
import org.stancegraph.federate.Federation;
import org.stancegraph.query.ServerFault;
import org.stancegraph.query.Sparql;

/// SPARQL queries over our own dataset, and over those of the servers that the operator allowed.
/// Any other SERVICE is refused outright: with federation merely switched off, `SERVICE SILENT`
/// would be answered with a row that says nothing.
final class ReadOnlyQueries extends SPARQL_QueryDataset {

  private final Federation federation;

  ReadOnlyQueries(Federation federation) {
    this.federation = federation;
  }

  /// In the reading that answers: an update may have moved the version since the request came.
  @Override
  protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String text) {
    var version = Manifest.versionIn(action.getActiveDSG());
    action.getResponse().setHeader(CommonHeaders.VERSION, version);
    return super.decideDataset(action, query, text);
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    var servers = Sparql.servers(query);
    for (var server : servers) {
      federation.refusal(server).ifPresent(ServletOps::errorBadRequest);
    }
    if (!servers.isEmpty()) {
      ServiceExecutorRegistry.set(action.getContext(), federation.forStrangers());
    }
  }

  @Override
  protected void execute(String query, HttpAction action) {
    try {
      super.execute(query, action);
    } catch (ServerFault fault) {
      ServletOps.error(fault.kind().status(), fault.finding().toString());
    }
  }
}
