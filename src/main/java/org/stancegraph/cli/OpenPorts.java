package org.stancegraph.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.stancegraph.web.Server;
import org.stancegraph.web.Watch;

/// What a server has open: the port for everybody, the one for its operators if they want it, and
/// what they are told through.
record OpenPorts(Server everybody, Optional<Server> operators, Watch watch)
    implements AutoCloseable {

  /// A line for each port.
  Stream<String> addresses(String version) {
    return Stream.concat(
        Stream.of("Stancegraph " + version + " answers at " + everybody.address()),
        operators.stream().map(port -> "and its operators at " + port.address()));
  }

  void join() {
    everybody.join();
  }

  @Override
  public void close() {
    operators.ifPresent(Server::close);
    everybody.close();
    watch.close();
  }
}
