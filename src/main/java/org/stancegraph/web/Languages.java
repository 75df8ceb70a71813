package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages in which the dataset has labels, and which of them a reader wants.
final class Languages {

  static final List<String> OFFERED = List.of("en", "kk", "ru");

  /// What an answer in the reader's language depends on.
  static final String VARY = "Accept, Accept-Encoding, Accept-Language";

  private Languages() {}

  /// What the address says, or else the best of what the browser accepts, or else English.
  static String of(HttpServletRequest request) {
    return Requests.parameter(request, "lang")
        .filter(OFFERED::contains)
        .or(() -> accepted(request))
        .orElse(OFFERED.getFirst());
  }

  private static Optional<String> accepted(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Accept-Language"))
        .map(Languages::ranges)
        .map(ranges -> Locale.lookupTag(ranges, OFFERED));
  }

  /// A header that is no list of languages is as good as none.
  private static List<Locale.LanguageRange> ranges(String header) {
    try {
      var some = header.substring(0, Math.min(header.length(), 200));
      return Locale.LanguageRange.parse(some);
    } catch (IllegalArgumentException _) {
      return Collections.emptyList();
    }
  }

  /// The same address in each language.
  static List<Words.Phrase> switches(String path) {
    return OFFERED.stream()
        .map(each -> new Words.Phrase(name(each), each, path + "?lang=" + each))
        .toList();
  }

  private static String name(String language) {
    var locale = Locale.of(language);
    return locale.getDisplayLanguage(locale);
  }
}
