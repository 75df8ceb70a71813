package org.stancegraph.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program: chooses the command that the words name. Exit code 0 is fine, 1 findings, 2 wrong
/// use.
@Command(
    name = "stancegraph",
    description = {
      "The open knowledge graph of who said what about an election, and where it is written.",
      "Records in seeds/ become an RDF dataset that is validated, stored, asked and served."
    },
    subcommands = {
      CheckCommand.class,
      BuildCommand.class,
      LoadCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CompactCommand.class,
      AskCommand.class,
      QueryCommand.class,
      LinkCommand.class,
      SliceCommand.class,
      QuickStatementsCommand.class,
      AnchorCommand.class,
      VerifyCommand.class,
      ExportCommand.class,
      DiffCommand.class,
      ServeCommand.class,
      BenchCommand.class
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  public static void main(String[] words) {
    // What is printed is read by programs too: a number has the digits 0 to 9 in every country.
    Locale.setDefault(Locale.ROOT);
    var line = commandLine();
    try {
      System.exit(line.execute(words));
    } catch (Error e) {
      System.exit(Failures.print(e, line.getErr(), List.of(words).contains("--trace")));
    }
  }

  /// The whole grammar of words; tests run it in their own process.
  public static CommandLine commandLine() {
    var line = new CommandLine(new Main());
    line.setParameterExceptionHandler(Misuse::explain);
    line.setExecutionExceptionHandler(Failures::print);
    line.setUsageHelpAutoWidth(true);
    Help.install(line);
    return line;
  }

  /// Alone, the program says what it does.
  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().usage(out);
    out.flush();
  }
}
