package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stancegraph.export.RdfFormat;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// What a request asks for, read the same way by the API and the pages.
final class Requests {

  /// Parameters that say how to answer, not what is asked.
  private static final Set<String> HOW = Set.of("format", "lang", "iris");

  /// What the endpoint answers in, HTML last: a program that takes anything gets data.
  private static final List<String> ENDPOINT =
      Stream.concat(
              Stream.of(
                  "application/sparql-results+json",
                  "application/sparql-results+xml",
                  "application/json",
                  "text/csv",
                  "text/tab-separated-values"),
              Stream.concat(
                  Arrays.stream(RdfFormat.values()).map(RdfFormat::mediaType),
                  Stream.of("text/html")))
          .toList();

  private Requests() {}

  /// The values for a question; a field that a form left empty is one that was not given. Of a
  /// parameter that is given twice, no value is preferred in silence.
  static Checked<SequencedMap<String, String>> values(HttpServletRequest request) {
    return values(request, HOW);
  }

  /// The same, where these parameters say how to answer.
  static Checked<SequencedMap<String, String>> values(HttpServletRequest request, Set<String> how) {
    var values = new TreeMap<String, String>();
    for (var given : request.getParameterMap().entrySet()) {
      if (given.getValue().length > 1) {
        return Checked.bad(twice(given.getKey()));
      }
      if (!how.contains(given.getKey()) && !given.getValue()[0].isBlank()) {
        values.put(given.getKey(), given.getValue()[0].strip());
      }
    }
    return Checked.good(values);
  }

  private static Finding twice(String name) {
    var place = Place.of(Path.of("--" + name.replaceAll("[^\\w-]", "?")));
    return Finding.error(place, "'" + name + "' is given more than once", "give it one value");
  }

  /// A number counted from 1, which it is where none is given; 0 is what is no such number.
  static int number(HttpServletRequest request, String name) {
    return parameter(request, name)
        .map(text -> text.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text) : 0)
        .orElse(1);
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

  /// Scheme, host and port at which a client reaches this port.
  static String origin(HttpServletRequest request) {
    return Objects.requireNonNull(request.getAttribute(Origin.ATTRIBUTE)).toString();
  }

  /// All that the client says it accepts; empty where it says nothing.
  static String accept(HttpServletRequest request) {
    return String.join(",", Collections.list(request.getHeaders("Accept")));
  }

  /// Whether the client likes HTML best among what the endpoint can give, as browsers do.
  static boolean prefersHtml(HttpServletRequest request) {
    return Negotiation.best(accept(request), ENDPOINT).filter("text/html"::equals).isPresent();
  }
}
