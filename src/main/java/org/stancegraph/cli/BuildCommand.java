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
  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    var build = new Build(workspace.inputs(), reporting.progress());
    return switch (build.into(store.folder())) {
      case Checked.Bad<BuildReport>(var findings) -> reporting.fail(findings);
      case Checked.Good<BuildReport>(var report) -> reporting.changes(report);
    };
  }
}
