package org.stancegraph.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.stancegraph.watch.Meter;

/// Gives every request an id, which its answer carries and the log names, and the pattern of its
/// route: a path would be another word for each thing that somebody asks for.
record RequestMark(Meter meter) implements Filter {

  static final String ID = "X-Request-Id";
  static final String ROUTE = "stancegraph.route";

  private static final String SPARQL = "/sparql";
  private static final String TRUSTED = "[A-Za-z0-9._-]{8,64}";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var route = route(asked);
    asked.setAttribute(ROUTE, route);
    asked.setAttribute(ID, id(asked));
    ((HttpServletResponse) response).setHeader(ID, id(asked));
    meter.began(route);
    try {
      next.doFilter(request, response);
    } finally {
      meter.ended(route);
    }
  }

  /// Fuseki answers in a filter, before any servlet has its pattern.
  private static String route(HttpServletRequest request) {
    return request.getRequestURI().equals(SPARQL)
        ? SPARQL
        : request.getHttpServletMapping().getPattern();
  }

  /// That of the proxy in front, where it has given one, so that its log and ours agree.
  private static String id(HttpServletRequest request) {
    if (request.getAttribute(ID) instanceof String known) {
      return known;
    }
    var given = request.getHeader(ID);
    return given != null && given.matches(TRUSTED)
        ? given
        : UUID.randomUUID().toString().replace("-", "");
  }
}
