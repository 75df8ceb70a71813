package org.stancegraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stancegraph.build.BuildReport;
import org.stancegraph.build.Load;
import org.stancegraph.federate.AllowList;
import org.stancegraph.federate.Endpoint;
import org.stancegraph.federate.Limits;
import org.stancegraph.federate.Slice;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.CanonicalQuads;
import org.stancegraph.graph.NamedGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Keeps in the store what Wikidata says of the linked things, so that questions need no network.
@Command(
    name = "slice",
    description = "Fetches what Wikidata says of the linked things into a graph of the store.",
    footer = "./stancegraph slice")
final class SliceCommand implements Callable<Integer> {

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "Write N-Quads to this file (.nq), to be loaded later; the store stays as it is.")
  private @Nullable Path file;

  @Mixin private Servers servers;
  @Mixin private Workspace workspace;
  @Mixin private StoreOption store;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() throws IOException {
    return switch (servers.service().then(this::fetched)) {
      case Checked.Bad<NamedGraph>(var findings) -> reporting.fail(findings);
      case Checked.Good<NamedGraph>(var slice) -> file == null ? load(slice) : write(slice, file);
    };
  }

  private Checked<NamedGraph> fetched(Optional<Endpoint> service) {
    return service.isEmpty()
        ? Checked.bad(
            Finding.error(
                Place.of(Path.of("--wikidata")),
                "there is no query service to fetch from",
                "name one with --wikidata"))
        : servers
            .gate(Limits.PATIENT, new AllowList())
            .then(
                gate -> {
                  try (gate) {
                    return store
                        .fresh(workspace, reporting)
                        .then(
                            open -> {
                              try (open) {
                                return new Slice(gate, service.get(), Clock.systemUTC()).of(open);
                              }
                            });
                  }
                });
  }

  private int load(NamedGraph slice) throws IOException {
    var folder = Files.createTempDirectory("stancegraph");
    var loaded = folder.resolve("wikidata-slice.nq");
    try {
      write(slice, loaded);
      var load = new Load(workspace.inputs(), reporting.progress());
      return switch (load.into(store.folder(), List.of(loaded), List.of())) {
        case Checked.Bad<BuildReport>(var findings) -> reporting.fail(findings);
        case Checked.Good<BuildReport>(var report) -> reporting.changes(report);
      };
    } finally {
      Files.deleteIfExists(loaded);
      Files.delete(folder);
    }
  }

  private int write(NamedGraph slice, Path to) throws IOException {
    try (var out = Files.newOutputStream(to)) {
      CanonicalQuads.write(CanonicalQuads.quads(slice), out);
    }
    reporting.note("fetched: " + slice.triples().size() + " triples");
    return 0;
  }
}
