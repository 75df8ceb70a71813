package org.stancegraph.cli;

import java.io.PrintWriter;
import org.stancegraph.build.Progress;

/// Shows on one line of a terminal how far a build has come, and wipes it at the last step's end.
record ProgressBar(PrintWriter terminal) implements Progress {

  private static final String WIPE = "\r\u001b[K";

  @Override
  public void begin(int step, int of, String what) {
    terminal.print(WIPE + "[" + "#".repeat(step) + ".".repeat(of - step) + "] " + what);
    terminal.flush();
  }

  @Override
  public void end() {
    terminal.print(WIPE);
    terminal.flush();
  }
}
