package org.stancegraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// Turns what was thrown into one clear line; the stack trace is for those who ask with --trace.
final class Failures {

  private Failures() {}

  static int print(Exception thrown, CommandLine command, ParseResult words) {
    var err = command.getErr();
    err.println("error: " + what(thrown));
    if (Reporting.isTraced(words)) {
      thrown.printStackTrace(err);
    } else {
      err.println("  hint: --trace shows where in the program it happened");
    }
    err.flush();
    return 1;
  }

  private static String what(Exception thrown) {
    return switch (thrown) {
      case UncheckedIOException e -> disk(e.getCause());
      case IOException e -> disk(e);
      default -> "this is a bug in the program: " + thrown;
    };
  }

  private static String disk(IOException e) {
    var kind = e.getClass().getSimpleName().replace("Exception", "");
    return "the disk or the network says " + kind + ": " + e.getMessage();
  }
}
