package org.stancegraph.build;

import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// A dataset as an update sees it: all of it can be read, loaded graphs alone can be changed, and
/// it is remembered which were touched.
final class LoadedOnly extends DatasetGraphWrapper {

  private final MadeGraphs made;
  private final Place place;
  private final TreeSet<String> touched = new TreeSet<>();
  private final TreeMap<String, Finding> refused = new TreeMap<>();

  LoadedOnly(DatasetGraph data, MadeGraphs made, Place place) {
    super(data);
    this.made = made;
    this.place = place;
  }

  /// The graphs that were written to, and so may differ.
  TreeSet<String> touched() {
    return touched;
  }

  /// What was tried and not done, by graph.
  TreeMap<String, Finding> refused() {
    return refused;
  }

  private boolean mayChange(Node graph) {
    if (!graph.isURI() || Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
      var hint = "write GRAPH <name> { … } around the triples, or WITH <name> in front";
      refused.put("", Finding.error(place, "triples outside a graph with a name", hint));
      return false;
    }
    var name = graph.getURI();
    if (made.has(name)) {
      refused.put(name, MadeGraphs.refusal(name, place));
      return false;
    }
    return touched.add(name) || touched.contains(name);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    if (mayChange(graph)) {
      super.add(graph, subject, predicate, object);
    }
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    if (mayChange(graph)) {
      super.delete(graph, subject, predicate, object);
    }
  }

  /// A wildcard for the graph would reach those that a build made.
  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    if (mayChange(graph)) {
      super.deleteAny(graph, subject, predicate, object);
    }
  }

  @Override
  public void addGraph(Node name, Graph triples) {
    if (mayChange(name)) {
      super.addGraph(name, triples);
    }
  }

  @Override
  public void removeGraph(Node name) {
    if (mayChange(name)) {
      super.removeGraph(name);
    }
  }

  @Override
  public void clear() {
    mayChange(Quad.defaultGraphIRI);
  }
}
