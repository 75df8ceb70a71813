package org.stancegraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stancegraph.build.BuildReport;
import org.stancegraph.build.Load;
import org.stancegraph.finding.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Puts RDF beside the records in the store, and prints what changed.
@Command(
    name = "load",
    description = "Validates RDF together with the records, then puts it into the store.",
    footer = "./stancegraph load statements.ttl.gz")
final class LoadCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = {
        "Turtle (.ttl), TriG (.trig), N-Triples (.nt), N-Quads (.nq), RDF/XML (.rdf, .owl, .xml)",
        "or JSON-LD (.jsonld), each also as .gz; at most 256 MiB a file, unpacked."
      })
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--drop",
      paramLabel = "GRAPH",
      description = "Take this loaded graph out again; may be given several times.")
  private List<String> drops = new ArrayList<>();

  @Spec private CommandSpec spec;
  @Mixin private Workspace workspace;
  @Mixin private StoreOption store;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    if (files.isEmpty() && drops.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "name a FILE, or a graph with --drop");
    }
    var load = new Load(workspace.inputs(), reporting.progress());
    return switch (load.into(store.folder(), files, drops)) {
      case Checked.Bad<BuildReport>(var findings) -> reporting.fail(findings);
      case Checked.Good<BuildReport>(var report) -> reporting.changes(report);
    };
  }
}
