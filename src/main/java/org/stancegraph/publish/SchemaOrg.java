package org.stancegraph.publish;

import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/// A thing in the words of schema.org, for search engines to find in the page about it.
public final class SchemaOrg {

  private static final Query QUERY = Queries.named("schema-org");

  private SchemaOrg() {}

  /// JSON-LD that is safe inside a script element: no character of it can end one.
  public static String of(DatasetGraph quads, String iri) {
    var values = Map.of(Var.alloc("thing"), NodeFactory.createURI(iri));
    var query = QueryTransformOps.replaceVars(QUERY, values);
    var graph = QueryExec.dataset(quads).query(query).construct();
    graph.getPrefixMapping().setNsPrefix("schema", "https://schema.org/");
    var text = RDFWriter.source(graph).format(RDFFormat.JSONLD11_FLAT).asString();
    return text.replace("<", "\\u003c");
  }
}
