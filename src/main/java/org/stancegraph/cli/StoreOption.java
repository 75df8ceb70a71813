package org.stancegraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stancegraph.build.FreshStore;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
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

  /// As it is, where there is one: none is made for a command that only takes from it.
  public Checked<GraphStore> existing() {
    var place = folder();
    return Files.isDirectory(place)
        ? GraphStore.open(place)
        : Checked.bad(
            Finding.error(
                Place.of(place),
                "there is no store",
                "name its folder with --store, or make one: ./stancegraph build"));
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
