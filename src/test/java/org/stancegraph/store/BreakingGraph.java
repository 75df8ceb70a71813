package org.stancegraph.store;

import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;

/// A graph whose disk fails after the last of its triples.
final class BreakingGraph extends GraphWrapper {

  BreakingGraph(Graph triples) {
    super(triples);
  }

  @Override
  public Stream<Triple> stream() {
    Stream<Triple> failing =
        Stream.of("disk")
            .map(
                none -> {
                  throw new RuntimeIOException("No space left on device");
                });
    return Stream.concat(get().stream(), failing);
  }

  @Override
  public Stream<Triple> stream(Node subject, Node predicate, Node object) {
    return stream();
  }
}
