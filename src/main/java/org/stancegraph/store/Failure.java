package org.stancegraph.store;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// Turns what TDB2 and the disk throw into a finding that a person can act on.
final class Failure {

  private static final Pattern HOLDER = Pattern.compile("held by process (\\d+)");

  private Failure() {}

  static Finding of(Throwable thrown, Path folder) {
    var reason = String.valueOf(thrown.getMessage());
    var holder = HOLDER.matcher(reason);
    if (holder.find()) {
      return inUse(folder, holder.group(1));
    }
    return Finding.error(
        Place.of(folder),
        "the store cannot be used: " + reason,
        "nothing was changed; check the disk's space and health, or name another with --store");
  }

  private static Finding inUse(Path folder, String process) {
    return Finding.error(
        Place.of(folder),
        "the store is in use by process " + process,
        "ask the server that runs there, stop it, or name another store with --store");
  }
}
