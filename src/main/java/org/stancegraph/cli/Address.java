package org.stancegraph.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// Where a server is to listen, looked at before a store is built for it in vain.
record Address(String host, int port) {

  private static final int LAST_PORT = 65_535;

  /// What is wrong with the words themselves, wherever they are tried.
  Optional<String> misuse() {
    return misuse("--port");
  }

  /// The same, where another option gives the number.
  Optional<String> misuse(String option) {
    if (port < 0 || port > LAST_PORT) {
      return Optional.of(option + " must be from 0 to " + LAST_PORT + ", and is " + port);
    }
    try {
      InetAddress.getByName(host);
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("--host names no address of this machine: '" + host + "'");
    }
  }

  /// Why this machine does not give the address now, as when another program has the port.
  Optional<Finding> refusal() {
    return refusal("--port");
  }

  /// The same, where another option gives the number.
  Optional<Finding> refusal(String option) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          Finding.error(
              Place.of(Path.of(host + ":" + port)),
              "this address cannot be served: " + e.getMessage(),
              "another program may use it: stop that, or choose "
                  + option
                  + " N (0 takes any free one)"));
    }
  }
}
