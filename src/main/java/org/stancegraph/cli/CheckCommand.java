package org.stancegraph.cli;

import java.util.concurrent.Callable;
import org.stancegraph.build.Assembly;
import org.stancegraph.build.Edition;
import org.stancegraph.finding.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says what is wrong with the records, and writes nothing.
@Command(
    name = "check",
    description = "Reads, maps and validates the records; writes nothing.",
    footer = "./stancegraph check")
final class CheckCommand implements Callable<Integer> {

  @Mixin private Workspace workspace;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    return switch (new Assembly(workspace.inputs(), reporting.progress()).edition()) {
      case Checked.Bad<Edition>(var findings) -> reporting.fail(findings);
      case Checked.Good<Edition>(var edition) -> {
        var code = reporting.show(edition.warnings());
        reporting.note(edition.records() + " records, " + Reporting.count(edition.warnings()));
        yield code;
      }
    };
  }
}
