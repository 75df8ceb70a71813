package org.stancegraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stancegraph.backup.Backup;
import org.stancegraph.backup.BackupFile;
import org.stancegraph.finding.Checked;
import org.stancegraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `backup`: takes a stopped store away as one file.
@Command(
    name = "backup",
    description = {
      "Writes the store as one file that proves itself whole, and reads it again.",
      "A store that a server holds is backed up by POST /backup on its private port."
    },
    footer = "./stancegraph backup --to backups/")
final class BackupCommand implements Callable<Integer> {

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE|DIR",
      description = "The file, or a folder that gets a file called after the version.")
  private Path target;

  @Mixin private StoreOption store;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    return switch (store.existing().then(this::backedUp)) {
      case Checked.Bad<BackupFile>(var findings) -> reporting.fail(findings);
      case Checked.Good<BackupFile>(var file) -> {
        reporting.out().println(file.path());
        reporting.out().flush();
        reporting.note("version " + file.version() + ": " + file.quads() + " quads, verified");
        yield ExitCode.OK;
      }
    };
  }

  private Checked<BackupFile> backedUp(GraphStore open) {
    try (open) {
      return Backup.of(open, target);
    }
  }
}
