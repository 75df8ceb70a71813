package org.stancegraph.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// What every answer of the port says, Fuseki's too: which version of the dataset it is of, that
/// scripts of any site may read it, and what a browser must not make of it.
record CommonHeaders(Site site) implements Filter {

  /// The version of the dataset, so that a saved answer can be cited.
  static final String VERSION = "Stancegraph-Version";

  /// How many rows the whole answer has, where a page of it is sent.
  static final String COUNT = "X-Total-Count";

  private static final String POLICY =
      "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var answered = (HttpServletResponse) response;
    answered.setHeader(VERSION, site.version());
    answered.setHeader("Access-Control-Allow-Origin", "*");
    answered.setHeader("Access-Control-Expose-Headers", VERSION + ", ETag, Link, " + COUNT);
    answered.setHeader("X-Content-Type-Options", "nosniff");
    answered.setHeader("Content-Security-Policy", POLICY);
    answered.setHeader("Vary", "Accept, Accept-Encoding");
    if (isPreflight(asked)) {
      answered.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      answered.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
      answered.setHeader("Access-Control-Max-Age", "86400");
      answered.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      next.doFilter(request, response);
    }
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
