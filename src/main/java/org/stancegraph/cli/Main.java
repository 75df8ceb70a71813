package org.stancegraph.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program's words: one command class each.
@Command(
    name = "stancegraph",
    description = "Who said what about an election, and where it is written.",
    subcommands = {AnchorCommand.class, VerifyCommand.class},
    mixinStandardHelpOptions = true)
public final class Main {

  private Main() {}

  public static void main(String[] words) {
    System.exit(new CommandLine(new Main()).execute(words));
  }
}
