package org.stancegraph.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.stancegraph.finding.Checked;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.release.Release;
import org.stancegraph.release.ShaclReport;
import org.stancegraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes a release of the dataset into a folder.
@Command(
    name = "export",
    description = "Writes a release: dumps, tables, networks, the model, checksums.",
    footer = "./stancegraph export --to release")
final class ExportCommand implements Callable<Integer> {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  @Option(names = "--to", paramLabel = "DIR", required = true, description = "The new folder.")
  private Path to = Path.of("");

  @Mixin private Workspace workspace;
  @Mixin private StoreOption store;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    return switch (store.fresh(workspace, reporting)) {
      case Checked.Bad<GraphStore>(var findings) -> reporting.fail(findings);
      case Checked.Good<GraphStore>(var open) -> export(open);
    };
  }

  private int export(GraphStore opened) {
    try (opened) {
      return switch (QueryCatalog.load(Workspace.inHome("queries"))
          .then(questions -> files(opened, questions))) {
        case Checked.Bad<List<String>>(var findings) -> reporting.fail(findings);
        case Checked.Good<List<String>>(var files) -> {
          files.forEach(reporting.out()::println);
          reporting.out().flush();
          yield ExitCode.OK;
        }
      };
    }
  }

  private Checked<List<String>> files(GraphStore opened, QueryCatalog questions) {
    var model = workspace.inputs().ontology();
    return Ontology.load(model)
        .then(
            ontology ->
                ShaclReport.of(workspace.inputs())
                    .then(
                        report ->
                            new Release(
                                    opened, questions, new Asker(opened, LIMIT), ontology, model)
                                .to(to.toAbsolutePath(), report)));
  }
}
