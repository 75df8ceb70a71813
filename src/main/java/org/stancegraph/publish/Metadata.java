package org.stancegraph.publish;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.stancegraph.build.Manifest;
import org.stancegraph.store.GraphStore;

/// Describes the dataset and its endpoint by the vocabularies of their fields: DCAT and VoID,
/// SPARQL service description. What takes a reading of the whole dataset is read once per version.
public final class Metadata {

  private static final Query DATASET = Queries.named("dataset");
  private static final Query SERVICE = Queries.named("service");
  private static final Query PARTITIONS = Queries.named("partitions");
  private static final Query LINKSETS = Queries.named("linksets");

  private final GraphStore store;
  private String countedVersion = "";
  private Graph counts = GraphFactory.createDefaultGraph();

  public Metadata(GraphStore store) {
    this.store = store;
  }

  /// The dataset, its partitions, its links, and the ways to it below the base, which ends with a
  /// slash.
  public Graph dataset(String base, String version) {
    var all = run(DATASET, base, version);
    GraphUtil.addInto(all, counts(version));
    store.read(
        quads -> {
          quads.stream(Node.ANY, Description.DATASET, Node.ANY, Node.ANY)
              .forEach(quad -> all.add(quad.asTriple()));
          return all;
        });
    return all;
  }

  /// The endpoint.
  public Graph service(String base, String version) {
    return run(SERVICE, base, version);
  }

  private synchronized Graph counts(String version) {
    if (!version.equals(countedVersion)) {
      var counted = run(PARTITIONS, "", version);
      GraphUtil.addInto(counted, run(LINKSETS, "", version));
      counts = counted;
      countedVersion = version;
    }
    return counts;
  }

  private Graph run(Query query, String base, String version) {
    var triples = store.read(Manifest::triplesIn);
    var values = new HashMap<Var, Node>();
    values.put(Var.alloc("base"), NodeFactory.createLiteralString(base));
    values.put(Var.alloc("version"), NodeFactory.createLiteralString(version));
    values.put(Var.alloc("triples"), integer(triples));
    var bound = QueryTransformOps.replaceVars(query, Map.copyOf(values));
    return store.read(quads -> QueryExec.dataset(quads).query(bound).construct());
  }

  private static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }
}
