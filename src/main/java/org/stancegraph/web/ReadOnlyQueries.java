package org.stancegraph.web;

import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.stancegraph.build.Manifest;
import org.stancegraph.query.Sparql;

/// SPARQL queries over our own dataset only. A federated query is refused outright: with federation
/// merely switched off, `SERVICE SILENT` would be answered with a row that says nothing.
final class ReadOnlyQueries extends SPARQL_QueryDataset {

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
    if (Sparql.callsServers(query)) {
      ServletOps.errorBadRequest(
          "This endpoint does not federate: ask without SERVICE, or federate from your side.");
    }
  }
}
