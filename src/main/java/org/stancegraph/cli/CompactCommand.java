package org.stancegraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.stancegraph.finding.Checked;
import org.stancegraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/// `compact`: gives back the disk space of what was replaced.
@Command(
    name = "compact",
    description = "Gives back the space of replaced graphs; builds and updates do so when it pays.",
    footer = "./stancegraph compact")
final class CompactCommand implements Callable<Integer> {

  private static final long MEBIBYTE = 1024L * 1024;

  @Mixin private StoreOption store;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() throws IOException {
    return switch (store.existing()) {
      case Checked.Bad<GraphStore>(var findings) -> reporting.fail(findings);
      case Checked.Good<GraphStore>(var open) -> {
        try (open) {
          var before = open.size();
          open.compact();
          reporting.note(mebibytes(before) + " before, " + mebibytes(open.size()) + " now");
        }
        yield ExitCode.OK;
      }
    };
  }

  private static String mebibytes(long bytes) {
    return bytes / MEBIBYTE + " MiB";
  }
}
