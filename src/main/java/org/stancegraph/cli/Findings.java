package org.stancegraph.cli;

import java.util.List;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import picocli.CommandLine.Model.CommandSpec;

/// Prints what a command has to say, data on one stream and findings on the other, and gives the
/// exit code.
final class Findings {

  private Findings() {}

  /// The lines of data and the findings of one run.
  record Said(List<String> lines, List<Finding> findings) {}

  static int report(CommandSpec spec, Checked<Said> outcome) {
    var said =
        switch (outcome) {
          case Checked.Good<Said>(var good) -> good;
          case Checked.Bad<Said>(var findings) -> new Said(List.of(), findings);
        };
    said.lines().forEach(spec.commandLine().getOut()::println);
    said.findings().forEach(spec.commandLine().getErr()::println);
    return said.findings().isEmpty() ? 0 : 1;
  }
}
