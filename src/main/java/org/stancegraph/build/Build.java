package org.stancegraph.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.store.GraphStore;
import org.stancegraph.store.Replacement;

/// Brings a store to the state of the files: the graphs that changed are replaced and those whose
/// record is gone are removed, in one transaction; graphs that were loaded stay.
public final class Build {

  private final Inputs inputs;
  private final Progress progress;

  public Build(Inputs inputs, Progress progress) {
    this.inputs = inputs;
    this.progress = progress;
  }

  /// Builds whether or not the store is fresh. Where anything is wrong the store stays as it was.
  public Checked<BuildReport> into(GraphStore store) {
    return edition().then(edition -> publish(edition, store));
  }

  /// The same for a store that is closed, or not there: it is opened only once nothing is wrong.
  public Checked<BuildReport> into(Path folder) {
    return into(folder, Checked::good);
  }

  /// The same, where the edition must pass a proof of the caller's before it is published.
  public Checked<BuildReport> into(Path folder, Function<Edition, Checked<Edition>> proof) {
    return edition()
        .then(proof)
        .then(edition -> GraphStore.open(folder).then(store -> publishAt(edition, store)));
  }

  Checked<Edition> edition() {
    return new Assembly(inputs, progress).edition();
  }

  private static Checked<BuildReport> publishAt(Edition edition, GraphStore opened) {
    try (opened) {
      return publish(edition, opened);
    }
  }

  /// The store's loaded graphs stay, and what follows from them and the files is derived anew.
  static Checked<BuildReport> publish(Edition edition, GraphStore store) {
    return switch (edition.beside(store.read(Loaded::in))) {
      case Checked.Good<Edition>(var whole) -> write(whole, store);
      case Checked.Bad<Edition>(var findings) -> atOdds(findings, store);
    };
  }

  private static <T> Checked<T> atOdds(List<Finding> findings, GraphStore store) {
    var all = new ArrayList<>(findings);
    var place = Place.of(store.folder().orElse(Path.of("memory")));
    var message = "what was loaded into the store is not sound beside the records";
    var hint = "load a mended file, or take the graph out: ./stancegraph load --drop GRAPH";
    all.addFirst(Finding.error(place, message, hint));
    return new Checked.Bad<>(all);
  }

  static Checked<BuildReport> writeAndClose(Edition edition, GraphStore opened) {
    try (opened) {
      return write(edition, opened);
    }
  }

  static Checked<BuildReport> write(Edition edition, GraphStore store) {
    var made = edition.manifest().since(store.read(Manifest::in));
    var loaded = edition.loaded().changes(store.read(Loaded::ledgerIn));
    var put = new TreeMap<String, Graph>();
    var drop = new TreeSet<String>();
    var changes = Stream.concat(made.stream(), loaded.stream()).sorted().toList();
    for (var change : changes) {
      switch (change.kind()) {
        case ADDED, CHANGED -> put.put(change.graph(), edition.graph(change.graph()));
        case REMOVED -> drop.add(change.graph());
      }
    }
    drop.removeAll(put.keySet());
    if (!edition.version().equals(store.read(Manifest::versionIn))) {
      put.put(Manifest.GRAPH, edition.manifest().describing(edition.version()));
    }
    if (!loaded.isEmpty()) {
      put.put(Loaded.LEDGER, edition.loaded().ledger().toGraph(Loaded.LEDGER));
    }
    return store
        .replace(new Replacement(put, drop))
        .then(done -> noted(BuildReport.of(edition, changes), edition.fingerprint(), store));
  }

  private static Checked<BuildReport> noted(
      BuildReport report, String fingerprint, GraphStore store) {
    try {
      Stamp.write(store, new Stamp(report.version(), fingerprint));
      store.compactIfWorthwhile(store.read(Manifest::quadsIn));
      return Checked.good(report);
    } catch (IOException e) {
      var place = Place.of(store.folder().orElseThrow());
      var message = "the build is stored, but not that it is fresh: " + e.getMessage();
      return Checked.bad(Finding.error(place, message, "check the disk, and build again"));
    }
  }
}
