package org.stancegraph.cli;

import java.util.concurrent.Callable;
import org.stancegraph.build.Build;
import org.stancegraph.build.BuildReport;
import org.stancegraph.finding.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Brings the store to the state of the records, and prints what changed.
@Command(
    name = "build",
    description = "Validates everything, then replaces what changed in the store.",
    footer = "./stancegraph build")
final class BuildCommand implements Callable<Integer> {

  @Mixin private Workspace workspace;
  @Mixin private StoreOption store;
  @Mixin private AnchorProof proof;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    var inputs = workspace.inputs();
    var build = new Build(inputs, reporting.progress());
    return switch (build.into(
        store.folder(), edition -> proof.hold(edition, inputs.seeds(), reporting))) {
      case Checked.Bad<BuildReport>(var findings) -> reporting.fail(findings);
      case Checked.Good<BuildReport>(var report) -> reporting.changes(report);
    };
  }
}
