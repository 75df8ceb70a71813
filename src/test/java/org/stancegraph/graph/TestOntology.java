package org.stancegraph.graph;

import java.nio.file.Path;
import org.stancegraph.finding.Checked;
import org.stancegraph.ontology.Ontology;

/// The project's own ontology, loaded once for all tests.
public final class TestOntology {

  private static final Checked<Ontology> LOADED = Ontology.load(Path.of("ontology"));

  private TestOntology() {}

  public static Ontology load() {
    return switch (LOADED) {
      case Checked.Good<Ontology>(var ontology) -> ontology;
      case Checked.Bad<Ontology>(var findings) -> throw new AssertionError(findings.toString());
    };
  }
}
