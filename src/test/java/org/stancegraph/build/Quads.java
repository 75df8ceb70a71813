package org.stancegraph.build;

import static java.util.stream.Collectors.joining;
import static org.stancegraph.finding.Outcome.good;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.stancegraph.graph.CanonicalQuads;
import org.stancegraph.store.GraphStore;

/// The canonical N-Quads of all that a store holds.
public final class Quads {

  private Quads() {}

  public static String at(Path folder) {
    try (var store = good(GraphStore.open(folder))) {
      return of(store);
    }
  }

  public static String of(GraphStore store) {
    return store.read(Quads::of);
  }

  private static String of(DatasetGraph data) {
    return data.stream().map(CanonicalQuads::line).sorted().collect(joining());
  }
}
