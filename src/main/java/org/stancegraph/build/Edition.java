package org.stancegraph.build;

import java.util.List;
import java.util.SequencedMap;
import org.apache.jena.graph.Graph;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;

/// Everything that one state of the files gives: the graphs by name, their manifest, what is loaded
/// beside them, the files themselves, and the warnings that do not stop it.
public record Edition(
    SequencedMap<String, Graph> graphs,
    Manifest manifest,
    Loaded loaded,
    Sound files,
    List<Finding> warnings) {

  public int records() {
    return files.records().size();
  }

  /// The same exactly where every graph is the same, whether made of the files or loaded.
  public String version() {
    return manifest.and(loaded.ledger()).version();
  }

  String fingerprint() {
    return files.fingerprint();
  }

  /// The same files beside loaded graphs, from which more may follow, or what is wrong between
  /// them. A record's graph takes the place of a loaded one.
  Checked<Edition> beside(Loaded found) {
    var kept = found.without(graphs.keySet());
    return kept.graphs().isEmpty()
        ? Checked.good(new Edition(graphs, manifest, kept, files, warnings))
        : files.beside(kept);
  }

  Graph graph(String name) {
    var made = graphs.get(name);
    return made == null ? loaded.graphs().get(name).triples() : made;
  }
}
