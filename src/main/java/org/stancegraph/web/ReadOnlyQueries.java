package org.stancegraph.web;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/// SPARQL queries over our own dataset only. A federated query is refused outright: with federation
/// merely switched off, `SERVICE SILENT` would be answered with a row that says nothing.
final class ReadOnlyQueries extends SPARQL_QueryDataset {

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    if (federates(query)) {
      ServletOps.errorBadRequest(
          "This endpoint does not federate: ask without SERVICE, or federate from your side.");
    }
  }

  private static boolean federates(Query query) {
    if (query.getQueryPattern() == null) {
      return false;
    }
    var found = new boolean[1];
    var visitor =
        new ElementVisitorBase() {
          @Override
          public void visit(ElementService service) {
            found[0] = true;
          }
        };
    ElementWalker.walk(query.getQueryPattern(), visitor);
    return found[0];
  }
}
