package org.stancegraph.bench;

import static org.stancegraph.bench.Ground.good;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.store.BulkLoad;
import org.stancegraph.store.GraphStore;
import org.stancegraph.store.Replacement;

/// How the same quads get into a new store: safely in one transaction, or in bulk.
final class Loads {

  private Loads() {}

  static Contest contest(Ground ground) {
    var graphs = ground.store().read(Loads::copied);
    var one = ground.folders().fresh();
    var other = ground.folders().fresh();
    return new Contest(
        "load",
        "the synthetic quads into a new store",
        true,
        List.of(
            new Contender(
                "in one transaction, as a build does",
                () -> Folders.delete(one),
                () -> replaced(one, graphs)),
            new Contender(
                "in bulk, which a crash would spoil",
                () -> Folders.delete(other),
                () -> loaded(other, graphs))));
  }

  private static Map<String, Graph> copied(DatasetGraph quads) {
    var graphs = new HashMap<String, Graph>();
    quads
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              var copy = GraphFactory.createDefaultGraph();
              GraphUtil.addInto(copy, quads.getGraph(name));
              graphs.put(name.getURI(), copy);
            });
    return graphs;
  }

  private static long replaced(Path folder, Map<String, Graph> graphs) {
    try (var store = good(GraphStore.open(folder))) {
      good(store.replace(new Replacement(graphs, Set.of())));
      return count(store);
    }
  }

  private static long loaded(Path folder, Map<String, Graph> graphs) {
    var quads = graphs.entrySet().stream().flatMap(each -> quads(each.getKey(), each.getValue()));
    try (var store = good(BulkLoad.into(folder, quads))) {
      return count(store);
    }
  }

  private static Stream<Quad> quads(String name, Graph graph) {
    var node = NodeFactory.createURI(name);
    return graph.stream().map(triple -> Quad.create(node, triple));
  }

  private static long count(GraphStore store) {
    return store.read(quads -> quads.stream().count());
  }
}
