package org.stancegraph.graph;

import static org.stancegraph.finding.Outcome.good;

import java.nio.file.Path;
import org.stancegraph.ontology.Ontology;

/// The project's own ontology, loaded once for all tests.
public final class TestOntology {

  private static final Ontology LOADED = good(Ontology.load(Path.of("ontology")));

  private TestOntology() {}

  public static Ontology load() {
    return LOADED;
  }
}
