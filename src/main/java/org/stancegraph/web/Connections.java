package org.stancegraph.web;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.stancegraph.guard.Limits;

/// How connections are read: by the letter of HTTP, headers of a bounded size, and nobody who sends
/// a byte now and then keeps one for long.
final class Connections {

  private static final int HEADERS = 16 * 1024;

  /// Bytes a second; whoever sends a body more slowly is cut off.
  private static final int SLOWEST = 100;

  private Connections() {}

  static void bound(ServerConnector connector, String host, Limits limits) {
    connector.setHost(host);
    connector.setIdleTimeout(limits.idle() * 1000L);
    connector.getConnectionFactories().stream()
        .filter(HttpConnectionFactory.class::isInstance)
        .map(HttpConnectionFactory.class::cast)
        .map(HttpConnectionFactory::getHttpConfiguration)
        .forEach(
            http -> {
              http.setRequestHeaderSize(HEADERS);
              http.setSendServerVersion(false);
              http.setUriCompliance(UriCompliance.DEFAULT);
              http.setHttpCompliance(HttpCompliance.RFC7230);
              http.setMinRequestDataRate(SLOWEST);
            });
  }
}
