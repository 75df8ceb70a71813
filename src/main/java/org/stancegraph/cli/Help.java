package org.stancegraph.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Makes every command's help end with an example, and the program's help show the example of
/// every command. A command states its own as the first line of its footer.
final class Help {

  private Help() {}

  static void install(CommandLine program) {
    program.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST, Help::verbs);
    program
        .getCommandSpec()
        .usageMessage()
        .commandListHeading("%nCommands, each with an example:%n");
    program.getSubcommands().values().forEach(Help::complete);
    addHelpOption(program);
  }

  private static void complete(CommandLine command) {
    command.getCommandSpec().usageMessage().footerHeading("%nExample: ");
    addHelpOption(command);
  }

  private static void addHelpOption(CommandLine command) {
    var help = OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this help.");
    command.getCommandSpec().addOption(help.build());
  }

  private static String verbs(CommandLine.Help program) {
    return program.subcommands().values().stream().map(Help::verb).collect(Collectors.joining());
  }

  private static String verb(CommandLine.Help command) {
    var usage = command.commandSpec().usageMessage();
    var example = usage.footer().length == 0 ? "" : "  " + usage.footer()[0].strip() + "\n";
    var what = String.join(" ", usage.description());
    return "%n  %s: %s%n  %s".formatted(command.commandSpec().name(), what, example);
  }
}
