package org.stancegraph.build;

/// What a build did to one graph, with its triples before and after.
public record Change(Kind kind, String graph, long before, long after)
    implements Comparable<Change> {

  /// How a graph differs from the store's.
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  static Change added(String graph, long triples) {
    return new Change(Kind.ADDED, graph, 0, triples);
  }

  static Change removed(String graph, long triples) {
    return new Change(Kind.REMOVED, graph, triples, 0);
  }

  static Change changed(String graph, long before, long after) {
    return new Change(Kind.CHANGED, graph, before, after);
  }

  /// What the graph is about, as its name says: `actor`, `statement`, `ontology` …
  String folder() {
    return graph.replaceFirst("/[^/]*$", "").replaceFirst("^.*/", "");
  }

  @Override
  public int compareTo(Change other) {
    return graph.compareTo(other.graph);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case ADDED -> "added    " + graph + "  " + after + " triples";
      case CHANGED -> "changed  " + graph + "  " + before + " to " + after + " triples";
      case REMOVED -> "removed  " + graph + "  " + before + " triples";
    };
  }
}
