package org.stancegraph.publish;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.stancegraph.build.Manifest;
import org.stancegraph.build.PerVersion;
import org.stancegraph.store.GraphStore;

/// Describes the dataset and its endpoint by the vocabularies of their fields: DCAT and VoID,
/// SPARQL service description. What takes a reading of the whole dataset is read once per version.
public final class Metadata {

  private static final Query DATASET = Queries.named("dataset");
  private static final Query SERVICE = Queries.named("service");
  private static final Query PARTITIONS = Queries.named("partitions");
  private static final Query LINKSETS = Queries.named("linksets");

  private final GraphStore store;
  private final PerVersion<Graph> counts;

  public Metadata(GraphStore store) {
    this.store = store;
    this.counts = new PerVersion<>(store, Metadata::counted);
  }

  private static Graph counted(DatasetGraph quads) {
    var counted = QueryExec.dataset(quads).query(PARTITIONS).construct();
    GraphUtil.addInto(counted, QueryExec.dataset(quads).query(LINKSETS).construct());
    return counted;
  }

  /// The dataset, its partitions, its links, and the ways to it below the base, which ends with a
  /// slash.
  public Graph dataset(String base) {
    return store.read(
        quads -> {
          var all = run(DATASET, base, quads);
          GraphUtil.addInto(all, counts.now());
          quads.stream(Node.ANY, Description.DATASET, Node.ANY, Node.ANY)
              .forEach(quad -> all.add(quad.asTriple()));
          return all;
        });
  }

  /// The endpoint below the base.
  public Graph service(String base) {
    return store.read(quads -> run(SERVICE, base, quads));
  }

  private static Graph run(Query query, String base, DatasetGraph quads) {
    var triples = Long.toString(Manifest.triplesIn(quads));
    var values =
        Map.of(
            Var.alloc("base"), NodeFactory.createLiteralString(base),
            Var.alloc("version"), NodeFactory.createLiteralString(Manifest.versionIn(quads)),
            Var.alloc("triples"), NodeFactory.createLiteralDT(triples, XSDDatatype.XSDinteger));
    return QueryExec.dataset(quads).query(QueryTransformOps.replaceVars(query, values)).construct();
  }
}
