package org.stancegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// Turns what was thrown into one clear line; the stack trace is for those who ask with --trace.
final class Failures {

  private Failures() {}

  static int print(Exception thrown, CommandLine command, ParseResult words) {
    return print(thrown, command.getErr(), Reporting.isTraced(words));
  }

  static int print(Throwable thrown, PrintWriter err, boolean traced) {
    err.println("error: " + what(thrown));
    if (traced) {
      thrown.printStackTrace(err);
    } else {
      err.println("  hint: --trace shows where in the program it happened");
    }
    err.flush();
    return 1;
  }

  private static String what(Throwable thrown) {
    return switch (thrown) {
      case UncheckedIOException e -> disk(e.getCause());
      case IOException e -> disk(e);
      case OutOfMemoryError e -> "the program needs more memory: " + e.getMessage();
      default ->
          "this is a bug in the program: " + thrown.toString().lines().findFirst().orElse("");
    };
  }

  private static String disk(IOException e) {
    var kind = e.getClass().getSimpleName().replace("Exception", "");
    return "the disk or the network says " + kind + ": " + e.getMessage();
  }
}
