package org.stancegraph.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.stancegraph.build.Manifest;
import org.stancegraph.build.Proof;
import org.stancegraph.build.Stamp;
import org.stancegraph.finding.Checked;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.store.GraphStore;
import org.stancegraph.store.Replacement;

/// Puts a backup in the place of what a store holds, in one transaction, and not before its bytes,
/// its graphs and its data have been proved: a store that is good stays until then.
public final class Restore {

  /// What was restored, and the version that it took the place of; "none" in a new store.
  public record Report(BackupFile file, int graphs, String before) {}

  private record Proved(BackupFile file, Map<String, Graph> graphs) {}

  private Restore() {}

  /// Proves the backup, and changes nothing.
  public static Checked<BackupFile> check(Path path, Ontology ontology) {
    return proved(path, ontology).then(proved -> Checked.good(proved.file()));
  }

  public static Checked<Report> into(Path folder, Path path, Ontology ontology) {
    return proved(path, ontology)
        .then(proved -> GraphStore.open(folder).then(store -> restored(proved, store)));
  }

  private static Checked<Proved> proved(Path path, Ontology ontology) {
    return BackupFile.verified(path)
        .then(file -> file.graphs().then(graphs -> proved(file, graphs, ontology)));
  }

  private static Checked<Proved> proved(
      BackupFile file, Map<String, Graph> graphs, Ontology ontology) {
    var findings = Proof.of(graphs, file.version(), ontology, file.path());
    return findings.isEmpty()
        ? Checked.good(new Proved(file, graphs))
        : new Checked.Bad<>(findings);
  }

  private static Checked<Report> restored(Proved proved, GraphStore opened) {
    try (opened) {
      var before = opened.read(Manifest::versionIn);
      var drop = new TreeSet<String>();
      opened.read(
          data ->
              Iter.asStream(data.listGraphNodes())
                  .filter(Node::isURI)
                  .map(Node::getURI)
                  .filter(name -> !proved.graphs().containsKey(name))
                  .map(drop::add)
                  .count());
      return opened
          .replace(new Replacement(new HashMap<>(proved.graphs()), drop))
          .then(_ -> noted(proved, opened, before));
    }
  }

  private static Checked<Report> noted(Proved proved, GraphStore store, String before) {
    try {
      var file = proved.file();
      Stamp.write(store, new Stamp(file.version(), file.builtFrom()));
      store.compactIfWorthwhile(store.read(Manifest::quadsIn));
      return Checked.good(new Report(file, proved.graphs().size(), before));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
