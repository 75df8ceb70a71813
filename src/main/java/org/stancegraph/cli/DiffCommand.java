package org.stancegraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stancegraph.finding.Checked;
import org.stancegraph.release.ChangePage;
import org.stancegraph.release.RdfPatch;
import org.stancegraph.release.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what changed between two states of the dataset. That something did is an answer, no fault.
@Command(
    name = "diff",
    description = "What changed from one store, release or file of quads to another.",
    footer = "./stancegraph diff old-release store")
final class DiffCommand implements Callable<Integer> {

  /// As sentences for people, or as RDF Patch for programs.
  enum Format {
    text,
    patch
  }

  @Parameters(index = "0", paramLabel = "A", description = "The older: a store, a release, a file.")
  private Path older = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "The newer.")
  private Path newer = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  @Mixin private Reporting reporting;

  @Override
  public Integer call() throws IOException {
    return switch (Snapshot.of(older)) {
      case Checked.Bad<Snapshot>(var findings) -> reporting.fail(findings);
      case Checked.Good<Snapshot>(var before) -> against(before);
    };
  }

  private int against(Snapshot opened) throws IOException {
    try (var before = opened) {
      return switch (Snapshot.of(newer)) {
        case Checked.Bad<Snapshot>(var findings) -> reporting.fail(findings);
        case Checked.Good<Snapshot>(var after) -> write(before, after);
      };
    }
  }

  private int write(Snapshot before, Snapshot opened) throws IOException {
    try (var after = opened) {
      switch (format) {
        case text -> ChangePage.write(before, after, reporting.out());
        case patch -> RdfPatch.write(before, after, reporting.out());
      }
      reporting.out().flush();
      return ExitCode.OK;
    }
  }
}
