package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.stancegraph.export.AnswerFormat;

/// The formats of the API, and which of them a request gets: the one of its suffix, of `format`, or
/// the one that its Accept header likes best.
final class ApiFormats {

  /// Best first: what a client gets that accepts anything.
  static final List<AnswerFormat> OFFERED =
      List.of(
          AnswerFormat.JSON,
          AnswerFormat.CSV,
          AnswerFormat.TSV,
          AnswerFormat.TTL,
          AnswerFormat.JSONLD,
          AnswerFormat.XML,
          AnswerFormat.SRJ,
          AnswerFormat.TABLE);

  private ApiFormats() {}

  static Optional<AnswerFormat> of(HttpServletRequest request, Optional<String> suffix) {
    return suffix
        .or(() -> Requests.parameter(request, Manner.FORMAT))
        .map(AnswerFormat::named)
        .orElseGet(() -> accepted(request));
  }

  static List<String> words() {
    return OFFERED.stream().map(AnswerFormat::word).toList();
  }

  /// JSON is UTF-8 by definition, and the W3C's results say it themselves; for the others the
  /// charset has to be said.
  static String contentType(AnswerFormat format) {
    return switch (format) {
      case JSON, JSONLD, XML, SRJ -> format.mediaType();
      case CSV, TSV, TTL, TABLE -> format.mediaType() + "; charset=utf-8";
    };
  }

  private static Optional<AnswerFormat> accepted(HttpServletRequest request) {
    var types = OFFERED.stream().map(AnswerFormat::mediaType).toList();
    return Negotiation.best(Requests.accept(request), types)
        .map(type -> OFFERED.get(types.indexOf(type)));
  }
}
