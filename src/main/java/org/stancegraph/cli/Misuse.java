package org.stancegraph.cli;

import java.util.ArrayList;
import java.util.List;
import org.stancegraph.finding.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Answers wrong use with what is wrong and the nearest right word, in two lines.
final class Misuse {

  private Misuse() {}

  static int explain(ParameterException thrown, String[] words) {
    var command = thrown.getCommandLine();
    var err = command.getErr();
    switch (thrown) {
      case UnmatchedArgumentException unknown -> explainUnknown(unknown, command);
      default -> {
        err.println("error: " + thrown.getMessage());
        err.println("  hint: " + command.getCommandSpec().qualifiedName() + " --help");
      }
    }
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static void explainUnknown(UnmatchedArgumentException unknown, CommandLine command) {
    var word = unknown.getUnmatched().getFirst();
    var kind = unknown.isUnknownOption() ? "option" : isProgram(command) ? "command" : "word";
    var help = "see " + command.getCommandSpec().qualifiedName() + " --help";
    command.getErr().println("error: unknown " + kind + " '" + word + "'");
    command.getErr().println("  hint: " + Nearest.hint(word, known(command), help));
  }

  private static boolean isProgram(CommandLine command) {
    return command.getParent() == null;
  }

  private static List<String> known(CommandLine command) {
    var words = new ArrayList<>(command.getSubcommands().keySet());
    command.getCommandSpec().options().forEach(option -> words.addAll(List.of(option.names())));
    return words;
  }
}
