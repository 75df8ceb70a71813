package org.stancegraph.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stancegraph.finding.Checked;
import org.stancegraph.guard.Limits;
import org.stancegraph.guard.LimitsFile;
import picocli.CommandLine.Option;

/// The options that say how much of the port one client may take.
final class LimitOptions {

  @Option(
      names = "--limits",
      paramLabel = "FILE",
      description = "What a client may take, as lines such as rows = 100000 (docs/operating.md).")
  private @Nullable Path file;

  @Option(
      names = "--trust-proxy",
      description = "Take who a client is from X-Forwarded-For, which a proxy in front must set.")
  private boolean trustProxy;

  Checked<Limits> limits() {
    return file == null ? Checked.good(Limits.DEFAULT) : LimitsFile.read(file);
  }

  boolean trustProxy() {
    return trustProxy;
  }
}
