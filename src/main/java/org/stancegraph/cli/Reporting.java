package org.stancegraph.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import org.stancegraph.build.BuildReport;
import org.stancegraph.build.Progress;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Severity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The options of every command that say how findings and progress are shown, which is always on
/// stderr, so that stdout carries nothing but data.
public final class Reporting {

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--json", description = "Print findings as JSON.")
  private boolean json;

  @Option(names = "--trace", description = "Print the stack trace of a failure.")
  private boolean trace;

  static boolean isTraced(ParseResult words) {
    return words.subcommands().stream().anyMatch(Reporting::isTraced)
        || words.hasMatchedOption("--trace");
  }

  /// The lines of data and the findings of one run.
  record Said(List<String> lines, List<Finding> findings) {}

  /// Prints what a command has to say, data and findings apart; gives the exit code.
  int report(Checked<Said> outcome) {
    return switch (outcome) {
      case Checked.Good<Said>(var said) -> {
        said.lines().forEach(out()::println);
        out().flush();
        yield show(said.findings());
      }
      case Checked.Bad<Said>(var findings) -> fail(findings);
    };
  }

  /// Prints what changed in the store, as data, and the rest for people; gives the exit code.
  int changes(BuildReport report) {
    report.lines().forEach(out()::println);
    out().flush();
    var code = show(report.warnings());
    note(report.toString());
    return code;
  }

  /// Prints the findings; gives the exit code that they call for.
  public int show(Collection<Finding> findings) {
    var sorted = findings.stream().sorted().distinct().toList();
    if (json) {
      err().println(FindingsJson.of(sorted));
    } else {
      sorted.forEach(err()::println);
    }
    err().flush();
    return sorted.stream().anyMatch(Reporting::isError) ? 1 : 0;
  }

  /// Findings that end a command, with their count.
  public int fail(List<Finding> findings) {
    var code = show(findings);
    note(count(findings));
    return code;
  }

  /// A line for a person to read; a program that reads JSON is spared it.
  public void note(String line) {
    if (!json) {
      err().println(line);
      err().flush();
    }
  }

  static String count(Collection<Finding> findings) {
    return findings.size() == 1 ? "1 finding" : findings.size() + " findings";
  }

  /// A bar on a terminal, and silence elsewhere.
  public Progress progress() {
    return Boolean.getBoolean("stancegraph.terminal") && !json
        ? new ProgressBar(err())
        : Progress.SILENT;
  }

  /// Where data goes.
  public PrintWriter out() {
    return command.commandLine().getOut();
  }

  private PrintWriter err() {
    return command.commandLine().getErr();
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }
}
