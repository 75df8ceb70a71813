package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// What a request asks for, read the same way by the API and the pages.
final class Requests {

  /// Parameters that say how to answer, not what is asked.
  private static final Set<String> HOW = Set.of("format", "lang", "iris");

  private Requests() {}

  /// The values for a question; a field that a form left empty is one that was not given.
  static SequencedMap<String, String> values(HttpServletRequest request) {
    var values = new TreeMap<String, String>();
    request
        .getParameterMap()
        .forEach(
            (name, given) -> {
              if (!HOW.contains(name) && !given[0].isBlank()) {
                values.put(name, given[0].strip());
              }
            });
    return values;
  }

  static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  /// The rest of the path after the route, without its slash.
  static String rest(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo()).map(path -> path.substring(1)).orElse("");
  }

  /// Scheme, host and port as the client wrote them.
  static String origin(HttpServletRequest request) {
    var url = request.getRequestURL();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  /// Whether the client names HTML among what it accepts, as browsers do and programs do not.
  static boolean prefersHtml(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }
}
