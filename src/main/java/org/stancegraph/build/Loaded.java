package org.stancegraph.build;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.Lines;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.seed.EntityId;

/// The graphs beside those of a build, each from a file that was loaded: what a store is to hold of
/// them, the ledger of their digests, and, by their number of triples, those that are to go.
record Loaded(
    SortedMap<String, NamedGraph> graphs, Manifest ledger, SortedMap<String, Long> dropped) {

  /// The graphs of triples that their file put in none: this, and the name of the file.
  static final String GRAPHS = EntityId.GRAPHS + "loaded/";

  /// The graph in which a store keeps the digests of what was loaded.
  static final String LEDGER = EntityId.GRAPHS + "build/loaded";

  static final Loaded NONE = new Loaded(new TreeMap<>(), new Manifest(new TreeMap<>()));

  Loaded(SortedMap<String, NamedGraph> graphs, Manifest ledger) {
    this(graphs, ledger, new TreeMap<>());
  }

  /// All graphs of the store that no build made, whoever put them there.
  static Loaded in(DatasetGraph store) {
    var made = Manifest.in(store).entries().keySet();
    var graphs = new TreeMap<String, NamedGraph>();
    Iter.asStream(store.listGraphNodes())
        .filter(Node::isURI)
        .filter(name -> !made.contains(name.getURI()))
        .filter(name -> !Set.of(Manifest.GRAPH, LEDGER).contains(name.getURI()))
        .forEach(name -> graphs.put(name.getURI(), copy(name.getURI(), store)));
    return new Loaded(graphs, ledgerIn(store));
  }

  static Manifest ledgerIn(DatasetGraph store) {
    return Manifest.in(store, LEDGER);
  }

  /// Its file may be gone, so that a finding can only name the graph.
  static NamedGraph copy(String name, DatasetGraph store) {
    var triples = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(triples, store.getGraph(NodeFactory.createURI(name)));
    return new NamedGraph(name, triples, new Lines(Map.of(name, place(name))));
  }

  static Place place(String name) {
    return Place.of(Path.of(name.replaceFirst("^" + EntityId.BASE, "")));
  }

  /// With these graphs, each in the place of its namesake.
  Loaded with(Map<String, NamedGraph> incoming) {
    var all = new TreeMap<>(graphs);
    all.putAll(incoming);
    var entries = new TreeMap<>(ledger.entries());
    entries.putAll(Manifest.of(triples(incoming)).entries());
    var kept = new TreeMap<>(dropped);
    kept.keySet().removeAll(incoming.keySet());
    return new Loaded(all, new Manifest(entries), kept);
  }

  /// Without the graphs of these names, where there are any.
  Loaded without(Set<String> names) {
    var all = new TreeMap<>(graphs);
    all.keySet().removeAll(names);
    var entries = new TreeMap<>(ledger.entries());
    entries.keySet().removeAll(names);
    var gone = new TreeMap<>(dropped);
    graphs.forEach(
        (name, graph) -> {
          if (names.contains(name)) {
            gone.put(name, (long) graph.triples().size());
          }
        });
    return new Loaded(all, new Manifest(entries), gone);
  }

  /// What turns the store's loaded graphs into these.
  List<Change> changes(Manifest before) {
    var changes = new TreeSet<>(ledger.since(before));
    dropped.forEach((name, triples) -> changes.add(Change.removed(name, triples)));
    return List.copyOf(changes);
  }

  private static Map<String, Graph> triples(Map<String, NamedGraph> graphs) {
    return graphs.values().stream()
        .collect(toMap(NamedGraph::name, NamedGraph::triples, (one, other) -> one, HashMap::new));
  }
}
