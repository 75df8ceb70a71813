package org.stancegraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.store.GraphStore;

/// Opens a store only in the state of the files, so that no answer is ever stale: where the files
/// have changed it builds first, and where they are broken it gives the findings instead.
public final class FreshStore {

  private FreshStore() {}

  /// Where there is no store yet, none is made before the files are found to be sound.
  public static Checked<GraphStore> open(Path folder, Inputs inputs, Progress progress) {
    var build = new Build(inputs, progress);
    return Files.exists(folder)
        ? GraphStore.open(folder).then(store -> freshened(store, inputs, build))
        : build
            .edition()
            .then(edition -> GraphStore.open(folder).then(store -> published(edition, store)));
  }

  /// Whether the store holds what a build of these files gives; compares checksums, not graphs.
  public static boolean isFresh(GraphStore store, Inputs inputs) {
    return stamp(store)
        .filter(stamp -> stamp.version().equals(store.read(Manifest::versionIn)))
        .filter(stamp -> stamp.fingerprint().equals(Fingerprint.of(inputs)))
        .isPresent();
  }

  private static Optional<Stamp> stamp(GraphStore store) {
    try {
      return Stamp.in(store);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Checked<GraphStore> freshened(GraphStore store, Inputs inputs, Build build) {
    if (isFresh(store, inputs)) {
      return Checked.good(store);
    }
    return switch (build.edition()) {
      case Checked.Good<Edition>(var edition) -> published(edition, store);
      case Checked.Bad<Edition>(var findings) -> closed(store, findings);
    };
  }

  private static Checked<GraphStore> published(Edition edition, GraphStore store) {
    return switch (Build.publish(edition, store)) {
      case Checked.Good<BuildReport> _ -> Checked.good(store);
      case Checked.Bad<BuildReport>(var findings) -> closed(store, findings);
    };
  }

  private static Checked<GraphStore> closed(GraphStore store, List<Finding> findings) {
    store.close();
    return new Checked.Bad<>(findings);
  }
}
