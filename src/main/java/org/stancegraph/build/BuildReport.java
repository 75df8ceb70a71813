package org.stancegraph.build;

import java.util.ArrayList;
import java.util.List;
import org.stancegraph.finding.Finding;

/// What a build did: the version of the data, its size, and what changed in the store.
public record BuildReport(
    String version,
    int records,
    int graphs,
    long triples,
    List<Change> changes,
    List<Finding> warnings) {

  BuildReport with(List<Finding> more) {
    var all = new ArrayList<>(warnings);
    all.addAll(more);
    return new BuildReport(version, records, graphs, triples, changes, all);
  }

  static BuildReport of(Edition edition, List<Change> changes) {
    var manifest = edition.manifest();
    return new BuildReport(
        manifest.version(),
        edition.records(),
        edition.graphs().size(),
        manifest.triples(),
        changes,
        edition.warnings());
  }

  @Override
  public String toString() {
    var size = records + " records, " + graphs + " graphs, " + triples + " triples";
    var delta = changes.isEmpty() ? "nothing changed" : changes.size() + " graphs changed";
    return "version " + version + ": " + size + "; " + delta;
  }
}
