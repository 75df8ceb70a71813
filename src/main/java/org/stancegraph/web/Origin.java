package org.stancegraph.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Knows at which address a client reaches this port, for links that have to be whole: the base
/// that the operator names, or else where the request came in. What a Host header says is believed
/// only where it says just that, so that no stranger's word gets into a link or a cache.
record Origin(Optional<String> base, String host) implements Filter {

  /// The attribute of a request that holds its origin.
  static final String ATTRIBUTE = Origin.class.getName();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    request.setAttribute(ATTRIBUTE, base.orElseGet(() -> arrivedAt(request)));
    next.doFilter(request, response);
  }

  private String arrivedAt(ServletRequest request) {
    var named = request.getServerName().toLowerCase(Locale.ROOT);
    var port = request.getLocalPort();
    var believed = request.getServerPort() == port && isOurs(named, request);
    return "http://" + bracketed(believed ? named : request.getLocalAddr()) + ":" + port;
  }

  private boolean isOurs(String named, ServletRequest request) {
    return named.equals("localhost")
        || named.equals(host.toLowerCase(Locale.ROOT))
        || named.equals(request.getLocalAddr());
  }

  private static String bracketed(String name) {
    return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
  }

  /// Whether the text is a scheme, a host and perhaps a port, and nothing else.
  static boolean isOrigin(String text) {
    try {
      var uri = URI.create(text);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && text.equals(uri.getScheme() + "://" + uri.getAuthority());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
