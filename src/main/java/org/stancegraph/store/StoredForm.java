package org.stancegraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.store.NodeIdInline;

/// Values as the store gives them back: TDB2 keeps a number or a date as a value, so that what was
/// written `81.30` is read as `81.3`. A digest of anything else is of no graph that is served.
public final class StoredForm {

  static {
    JenaSystem.init();
  }

  private StoredForm() {}

  /// The graph itself where the store would keep it to the letter.
  public static Graph of(Graph graph) {
    if (graph.stream().allMatch(triple -> node(triple.getObject()).equals(triple.getObject()))) {
      return graph;
    }
    var stored = GraphFactory.createDefaultGraph();
    graph.stream()
        .map(t -> Triple.create(t.getSubject(), t.getPredicate(), node(t.getObject())))
        .forEach(stored::add);
    return stored;
  }

  private static Node node(Node node) {
    var inlined = node.isLiteral() ? NodeIdInline.inline(node) : null;
    return inlined == null ? node : NodeIdInline.extract(inlined);
  }
}
