package org.stancegraph.build;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.VOID;
import org.stancegraph.graph.CanonicalQuads;
import org.stancegraph.graph.Lines;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.seed.EntityId;
import org.stancegraph.seed.Sha256;
import org.stancegraph.store.StoredForm;

/// Which graphs a build made, each with the digest of its canonical N-Quads: what tells a changed
/// graph from an unchanged one, and a build's graph from one that was loaded.
public record Manifest(SequencedMap<String, Entry> entries) {

  /// The graph in which a store keeps its manifest.
  public static final String GRAPH = EntityId.GRAPHS + "build/manifest";

  private static final Node SELF = NodeFactory.createURI(GRAPH);
  private static final Node DIGEST = DCTerms.identifier.asNode();
  private static final Node TRIPLES = VOID.triples.asNode();
  private static final Node VERSION = OWL2.versionInfo.asNode();

  /// A graph's SHA-256 digest, in lower-case hex, and the number of its triples.
  public record Entry(String digest, long triples) {}

  public Manifest {
    entries = new TreeMap<>(entries);
  }

  static Manifest of(Map<String, Graph> graphs) {
    var entries = new TreeMap<String, Entry>();
    graphs.forEach(
        (name, graph) -> {
          var stored = new NamedGraph(name, StoredForm.of(graph), new Lines(Map.of()));
          entries.put(name, new Entry(CanonicalQuads.digest(stored), stored.triples().size()));
        });
    return new Manifest(entries);
  }

  /// The manifest of a store; empty where no build has been.
  public static Manifest in(DatasetGraph store) {
    return in(store, GRAPH);
  }

  /// How many triples its graphs have together, as a build has counted them.
  public static long triplesIn(DatasetGraph store) {
    return store.stream(SELF, SELF, TRIPLES, Node.ANY)
        .map(quad -> Long.parseLong(quad.getObject().getLiteralLexicalForm()))
        .findFirst()
        .orElse(0L);
  }

  static Manifest in(DatasetGraph store, String name) {
    var graph = store.getGraph(NodeFactory.createURI(name));
    return new Manifest(
        graph.stream(Node.ANY, DIGEST, Node.ANY)
            .collect(
                toMap(
                    triple -> triple.getSubject().getURI(),
                    triple -> entry(graph, triple),
                    (one, other) -> one,
                    TreeMap::new)));
  }

  private static Entry entry(Graph graph, Triple digest) {
    var triples = graph.stream(digest.getSubject(), TRIPLES, Node.ANY).findFirst().orElseThrow();
    return new Entry(
        digest.getObject().getLiteralLexicalForm(),
        Long.parseLong(triples.getObject().getLiteralLexicalForm()));
  }

  /// The version that a store says it has, without reading its whole manifest; "none" if unbuilt.
  public static String versionIn(DatasetGraph store) {
    return store.stream(SELF, SELF, VERSION, Node.ANY)
        .findFirst()
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .orElse("none");
  }

  /// How many quads a store says it holds, loaded ones too, without counting them.
  public static long quadsIn(DatasetGraph store) {
    return Stream.of(GRAPH, Loaded.LEDGER)
        .map(NodeFactory::createURI)
        .flatMap(self -> store.stream(self, self, TRIPLES, Node.ANY))
        .mapToLong(quad -> Long.parseLong(quad.getObject().getLiteralLexicalForm()))
        .sum();
  }

  /// Short, and the same exactly where every graph is the same.
  public String version() {
    var lines =
        entries.entrySet().stream()
            .map(entry -> entry.getValue().digest() + "  " + entry.getKey() + "\n")
            .collect(joining());
    return Sha256.of(lines).substring(0, 12);
  }

  /// With the entries of other graphs.
  Manifest and(Manifest others) {
    var all = new TreeMap<>(entries);
    all.putAll(others.entries);
    return new Manifest(all);
  }

  public long triples() {
    return entries.values().stream().mapToLong(Entry::triples).sum();
  }

  /// What turns the older state into this one, in the order of the graphs' names.
  List<Change> since(Manifest older) {
    var changes = new ArrayList<Change>();
    entries.forEach(
        (graph, now) -> {
          var then = older.entries.get(graph);
          if (then == null) {
            changes.add(Change.added(graph, now.triples()));
          } else if (!then.digest().equals(now.digest())) {
            changes.add(Change.changed(graph, then.triples(), now.triples()));
          }
        });
    older.entries.forEach(
        (graph, then) -> {
          if (!entries.containsKey(graph)) {
            changes.add(Change.removed(graph, then.triples()));
          }
        });
    return changes.stream().sorted().toList();
  }

  /// With what is said of the dataset as a whole, loaded graphs too: its version, its licence, and
  /// whose the quotations are.
  Graph describing(String dataset) {
    var graph = toGraph(GRAPH, dataset);
    var said = Manifest.class.getResourceAsStream("/build/dataset.ttl");
    RDFParser.source(said).lang(Lang.TURTLE).parse(graph);
    return graph;
  }

  /// As the graph of this name keeps it.
  Graph toGraph(String name) {
    return toGraph(name, version());
  }

  private Graph toGraph(String name, String version) {
    var graph = GraphFactory.createDefaultGraph();
    var self = NodeFactory.createURI(name);
    graph.add(self, VERSION, NodeFactory.createLiteralString(version));
    graph.add(self, TRIPLES, integer(triples()));
    entries.forEach(
        (each, entry) -> {
          var node = NodeFactory.createURI(each);
          graph.add(node, DIGEST, NodeFactory.createLiteralString(entry.digest()));
          graph.add(node, TRIPLES, integer(entry.triples()));
        });
    return graph;
  }

  private static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }
}
