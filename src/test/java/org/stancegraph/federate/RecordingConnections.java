package org.stancegraph.federate;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;

/// Names with invented addresses, and a connector that notes where it was to connect and does not:
/// no packet leaves, wherever a test asks.
final class RecordingConnections {

  private final Map<String, List<String>> names;
  private final List<String> resolved = new ArrayList<>();
  private final List<String> connected = new ArrayList<>();

  RecordingConnections(Map<String, List<String>> names) {
    this.names = names;
  }

  List<String> resolved() {
    return resolved;
  }

  List<String> connected() {
    return connected;
  }

  Connections connections() {
    return new Connections(new Names(), _ -> new NoSocket());
  }

  private final class Names implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      resolved.add(host);
      if (!names.containsKey(host)) {
        throw new UnknownHostException(host);
      }
      return names.get(host).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private final class NoSocket extends Socket {

    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
      connected.add(((InetSocketAddress) address).getAddress().getHostAddress());
      throw new ConnectException("recorded, not connected");
    }
  }
}
