package org.stancegraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stancegraph.backup.BackupFile;
import org.stancegraph.backup.Restore;
import org.stancegraph.finding.Checked;
import org.stancegraph.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `restore`: brings a backup back, once it has proved whole and sound.
@Command(
    name = "restore",
    description = "Proves a backup, then puts it in the place of what the store holds.",
    footer = "./stancegraph restore backups/stancegraph-0123456789ab.nq.gz")
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "What backup wrote.")
  private Path file;

  @Option(names = "--check", description = "Prove the backup only, and change nothing.")
  private boolean check;

  @Mixin private Workspace workspace;
  @Mixin private StoreOption store;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    var ontology = Ontology.load(workspace.inputs().ontology());
    return switch (ontology.then(this::done)) {
      case Checked.Bad<String>(var findings) -> reporting.fail(findings);
      case Checked.Good<String>(var said) -> {
        reporting.note(said);
        yield ExitCode.OK;
      }
    };
  }

  private Checked<String> done(Ontology ontology) {
    return check
        ? Restore.check(file, ontology).then(sound -> Checked.good(said(sound, "sound")))
        : Restore.into(store.folder(), file, ontology)
            .then(done -> Checked.good(said(done.file(), "in the place of " + done.before())));
  }

  private static String said(BackupFile file, String what) {
    return "version " + file.version() + ": " + file.quads() + " quads, " + what;
  }
}
