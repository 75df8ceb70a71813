package org.stancegraph.store;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;

/// What one transaction does to a store: each graph to put takes the place of its namesake whole,
/// each graph to drop goes, every other graph stays.
public record Replacement(Map<String, Graph> put, Set<String> drop) {

  public Replacement {
    put = Map.copyOf(put);
    drop = Set.copyOf(drop);
    if (drop.stream().anyMatch(put::containsKey)) {
      throw new IllegalArgumentException("a graph is either put or dropped, not both");
    }
  }

  public boolean isEmpty() {
    return put.isEmpty() && drop.isEmpty();
  }
}
