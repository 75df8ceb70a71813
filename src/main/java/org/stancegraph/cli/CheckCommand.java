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
  @Mixin private AnchorProof proof;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    var inputs = workspace.inputs();
    var edition = new Assembly(inputs, reporting.progress()).edition();
    return switch (edition.then(made -> proof.hold(made, inputs.seeds(), reporting))) {
      case Checked.Bad<Edition>(var findings) -> reporting.fail(findings);
      case Checked.Good<Edition>(var sound) -> {
        var code = reporting.show(sound.warnings());
        reporting.note(sound.records() + " records, " + Reporting.count(sound.warnings()));
        yield code;
      }
    };
  }
}
