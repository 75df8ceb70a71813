package org.stancegraph.web;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.stancegraph.query.Sparql;

/// SPARQL queries over our own dataset only. A federated query is refused outright: with federation
/// merely switched off, `SERVICE SILENT` would be answered with a row that says nothing.
final class ReadOnlyQueries extends SPARQL_QueryDataset {

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    if (Sparql.callsServers(query)) {
      ServletOps.errorBadRequest(
          "This endpoint does not federate: ask without SERVICE, or federate from your side.");
    }
  }
}
