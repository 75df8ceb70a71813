package org.stancegraph;

import static org.stancegraph.finding.Outcome.good;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.build.Derivations;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.graph.RecordMapper;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.search.SearchIndex;
import org.stancegraph.seed.SeedReader;
import org.stancegraph.seed.SeedRecord;
import org.stancegraph.store.GraphStore;
import org.stancegraph.store.Replacement;

/// A store in memory, made from records by the real reader and mapper, for tests that ask it.
public final class TestStore {

  private TestStore() {}

  /// The records of a folder and the ontology, with what is derived from them.
  public static GraphStore of(Path seeds) {
    var ontology = good(Ontology.load(Path.of("ontology")));
    var mapper = new RecordMapper(ontology);
    var graphs = new HashMap<String, Graph>(ontology.modules());
    records(seeds).forEach(record -> put(graphs, good(mapper.map(record))));
    var derivations = good(Derivations.load(Path.of("ontology/derive")));
    graphs.putAll(derivations.from(List.copyOf(graphs.values())));
    var store = GraphStore.inMemory();
    good(store.replace(new Replacement(graphs, Set.of())));
    SearchIndex.beside(store);
    return store;
  }

  /// The same graphs in a store that got the last of them first.
  public static GraphStore filledBackwards(GraphStore store) {
    var copy = GraphStore.inMemory();
    var names = new ArrayList<Node>();
    store.read(quads -> names.addAll(Iter.toList(quads.listGraphNodes())));
    names.sort(Comparator.comparing(Node::getURI).reversed());
    for (var name : names) {
      var triples = store.read(quads -> copy(quads.getGraph(name)));
      good(copy.replace(new Replacement(Map.of(name.getURI(), triples), Set.of())));
    }
    SearchIndex.beside(copy);
    return copy;
  }

  private static Graph copy(Graph triples) {
    var copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, triples);
    return copy;
  }

  private static List<SeedRecord> records(Path seeds) {
    var records = new ArrayList<SeedRecord>();
    new SeedReader().readAll(seeds).forEach(read -> records.add(good(read)));
    return records;
  }

  private static void put(HashMap<String, Graph> graphs, NamedGraph graph) {
    graphs.put(graph.name(), graph.triples());
  }
}
