package org.stancegraph.build;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.seed.Sha256;

/// Names blank nodes after what is said of and through them, so that the same file gives the same
/// quads each time it is read. Meant for the trees that OWL's lists and expressions are; records
/// have no blank node.
final class StableBlanks {

  private final Graph graph;
  private final Map<Node, String> below = new HashMap<>();
  private final Map<Node, String> names = new HashMap<>();

  private StableBlanks(Graph graph) {
    this.graph = graph;
  }

  static Graph in(Graph graph) {
    var stable = new StableBlanks(graph);
    var named = GraphFactory.createDefaultGraph();
    graph.stream()
        .map(
            t ->
                Triple.create(
                    stable.node(t.getSubject()), t.getPredicate(), stable.node(t.getObject())))
        .forEach(named::add);
    if (named.size() != graph.size()) {
      throw new IllegalStateException("two blank nodes of the ontology say the same: drop one");
    }
    return named;
  }

  private Node node(Node node) {
    return node.isBlank() ? NodeFactory.createBlankNode(name(node)) : node;
  }

  /// A name for the node: where it hangs, and what hangs from it.
  private String name(Node node) {
    var known = names.putIfAbsent(node, "cycle");
    if (known != null) {
      return known;
    }
    var above =
        said(
            graph.stream(Node.ANY, Node.ANY, node)
                .map(t -> text(t.getSubject()) + t.getPredicate()));
    var name = Sha256.of(above + "\n" + below(node)).substring(0, 32);
    names.put(node, name);
    return name;
  }

  private String text(Node node) {
    return node.isBlank() ? name(node) : node.toString();
  }

  private String below(Node node) {
    var known = below.putIfAbsent(node, "cycle");
    if (known != null) {
      return known;
    }
    var said =
        Sha256.of(
            said(
                graph.stream(node, Node.ANY, Node.ANY)
                    .map(t -> t.getPredicate() + " " + object(t))));
    below.put(node, said);
    return said;
  }

  private String object(Triple triple) {
    var object = triple.getObject();
    return object.isBlank() ? below(object) : object.toString();
  }

  private static String said(Stream<String> lines) {
    return lines.sorted().collect(joining("\n"));
  }
}
