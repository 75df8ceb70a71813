package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// What a request asks for, read the same way by the API and the pages.
final class Requests {

  /// Parameters that say how to answer, not what is asked.
  private static final Set<String> HOW = Set.of("format", "lang", "iris");

  private Requests() {}

  /// The values for a question; a field that a form left empty is one that was not given. Of a
  /// parameter that is given twice, no value is preferred in silence.
  static Checked<SequencedMap<String, String>> values(HttpServletRequest request) {
    var values = new TreeMap<String, String>();
    for (var given : request.getParameterMap().entrySet()) {
      if (given.getValue().length > 1) {
        return Checked.bad(twice(given.getKey()));
      }
      if (!HOW.contains(given.getKey()) && !given.getValue()[0].isBlank()) {
        values.put(given.getKey(), given.getValue()[0].strip());
      }
    }
    return Checked.good(values);
  }

  private static Finding twice(String name) {
    var place = Place.of(Path.of("address"));
    return Finding.error(place, "'" + name + "' is given more than once", "give it one value");
  }

  static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  /// What the body is said to be, without its parameters, in lower case; empty where nothing is.
  static String mediaType(HttpServletRequest request) {
    var type = Optional.ofNullable(request.getContentType()).orElse("");
    return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /// Whether the body is packed in some way.
  static boolean isEncoded(HttpServletRequest request) {
    var encoding = request.getHeader("Content-Encoding");
    return encoding != null && !encoding.equalsIgnoreCase("identity");
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
