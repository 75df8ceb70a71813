package org.stancegraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stancegraph.build.FreshStore;
import org.stancegraph.finding.Checked;
import org.stancegraph.search.SearchIndex;
import org.stancegraph.store.GraphStore;
import picocli.CommandLine.Option;

/// The option that names the store, for the commands that need one.
public final class StoreOption {

  @Option(names = "--store", paramLabel = "DIR", description = "The store (default: store/).")
  private @Nullable Path folder;

  public Path folder() {
    return Optional.ofNullable(folder).orElseGet(() -> Workspace.inHome("store"));
  }

  /// As it is, for a command that writes.
  public Checked<GraphStore> open() {
    return GraphStore.open(folder());
  }

  /// Brought to the state of the files first, for a command that answers.
  public Checked<GraphStore> fresh(Workspace workspace, Reporting reporting) {
    return FreshStore.open(folder(), workspace.inputs(), reporting.progress())
        .then(StoreOption::searchable);
  }

  private static Checked<GraphStore> searchable(GraphStore store) {
    SearchIndex.beside(store);
    return Checked.good(store);
  }
}
