package org.stancegraph.build;

import java.nio.file.Path;

/// The folders whose files decide what a store holds.
public record Inputs(Path seeds, Path ontology) {

  /// The queries whose answers are kept, so that nobody asserts by hand what follows.
  Path derivations() {
    return ontology.resolve("derive");
  }
}
