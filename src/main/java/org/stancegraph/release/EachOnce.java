package org.stancegraph.release;

import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.jspecify.annotations.Nullable;

/// Passes on the triples of a sorted file, each once.
final class EachOnce extends StreamRDFBase {

  private final StreamRDF to;
  private @Nullable Triple last;

  EachOnce(StreamRDF to) {
    this.to = to;
  }

  @Override
  public void triple(Triple triple) {
    if (!triple.equals(last)) {
      to.triple(triple);
      last = triple;
    }
  }
}
