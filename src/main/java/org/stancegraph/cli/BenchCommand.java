package org.stancegraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stancegraph.bench.Bench;
import org.stancegraph.finding.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures again what `docs/performance.md` reports.
@Command(
    name = "bench",
    description = "Measures speed on synthetic data, as ratios; see docs/performance.md.",
    footer = "./stancegraph bench links --quads 50000")
final class BenchCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "build, label, links, load, question, saved, start; all if none is named.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--quads",
      paramLabel = "N",
      defaultValue = "100000",
      description = "The size of the synthetic store (default: 100000).")
  private long quads;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "7",
      description = "How often each way is measured (default: 7).")
  private int rounds;

  @Mixin private Workspace workspace;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() throws Exception {
    var bench = new Bench(Workspace.home(), workspace.inputs(), new Bench.Size(quads, rounds));
    return switch (bench.run(names, this::tell)) {
      case Checked.Good<List<String>>(_) -> ExitCode.OK;
      case Checked.Bad<List<String>>(var findings) -> {
        reporting.show(findings);
        yield ExitCode.USAGE;
      }
    };
  }

  private void tell(String line) {
    reporting.out().println(line);
    reporting.out().flush();
  }
}
