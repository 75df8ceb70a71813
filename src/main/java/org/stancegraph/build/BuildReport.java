package org.stancegraph.build;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.stancegraph.finding.Finding;
import org.stancegraph.seed.EntityId;

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
        edition.version(),
        edition.records(),
        edition.graphs().size(),
        manifest.triples(),
        changes,
        edition.warnings());
  }

  /// What changed, a line for each graph; in a first fill, where all are new, for each kind.
  public List<String> lines() {
    return changes.size() == graphs && changes.stream().allMatch(BuildReport::isAdded)
        ? byKind()
        : changes.stream().map(Change::toString).toList();
  }

  private static boolean isAdded(Change change) {
    return change.kind() == Change.Kind.ADDED && change.graph().startsWith(EntityId.GRAPHS);
  }

  private List<String> byKind() {
    return changes.stream()
        .collect(groupingBy(Change::folder, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            kind ->
                "added    %-11s graphs: %5d  triples: %7d"
                    .formatted(
                        kind.getKey(),
                        kind.getValue().size(),
                        kind.getValue().stream().mapToLong(Change::after).sum()))
        .toList();
  }

  @Override
  public String toString() {
    var size = records + " records, " + graphs + " graphs, " + triples + " triples";
    var delta = changes.isEmpty() ? "nothing changed" : changes.size() + " graphs changed";
    return "version " + version + ": " + size + "; " + delta;
  }
}
