package org.stancegraph.web;

import java.nio.file.Path;
import java.util.Optional;
import org.stancegraph.guard.Limits;

/// How the port is opened: the description of its SPARQL service, the host's name and the number,
/// of which 0 takes any free one; the address at which clients reach it, where that is another; and
/// how much of it one may take, where a proxy in front may say who one is.
public record Settings(
    Path fuseki, String host, int port, Optional<String> base, Limits limits, boolean trustProxy) {

  public Settings {
    if (!base.stream().allMatch(Settings::isBase)) {
      throw new IllegalArgumentException("no scheme, host and port: " + base);
    }
  }

  public Settings(Path fuseki, String host, int port) {
    this(fuseki, host, port, Optional.empty(), Limits.DEFAULT, false);
  }

  /// Whether clients can be sent there: as in `https://stancegraph.example.org`, without a path.
  public static boolean isBase(String text) {
    return Origin.isOrigin(text);
  }
}
