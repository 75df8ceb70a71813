package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stancegraph.export.Cells;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.query.Asker;
import org.stancegraph.query.SavedQuery;

/// How a request to the API wants its answer, beside the format: things as slugs or as IRIs, labels
/// in which language, the whole or one page.
record Manner(Cells cells, String language, Optional<RowPage> paging) {

  static final String LANGUAGE = "lang";
  static final String IRIS = "iris";
  static final String FORMAT = "format";

  /// The names that no question can use for a parameter of its own.
  static final Set<String> NAMES = Set.of(FORMAT, LANGUAGE, IRIS, RowPage.PAGE, RowPage.PER_PAGE);

  /// A language tag as RFC 5646 shapes it, roughly.
  static final String LANGUAGE_FORM = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

  static Checked<Manner> of(HttpServletRequest request, SavedQuery question) {
    return cells(request)
        .then(
            cells ->
                language(request)
                    .then(
                        language ->
                            RowPage.of(request, question)
                                .then(p -> Checked.good(new Manner(cells, language, p)))));
  }

  private static Checked<Cells> cells(HttpServletRequest request) {
    return switch (Requests.parameter(request, IRIS).orElse("false")) {
      case "true", "1" -> Checked.good(Cells.IRIS);
      case "false", "0" -> Checked.good(Cells.SLUGS);
      case String _ -> bad(IRIS, "'iris' must be true or false", "write iris=true");
    };
  }

  private static Checked<String> language(HttpServletRequest request) {
    var asked = Requests.parameter(request, LANGUAGE);
    if (asked.isEmpty()) {
      return Checked.good(accepted(request.getHeader("Accept-Language")));
    }
    return asked.get().matches(LANGUAGE_FORM)
        ? Checked.good(asked.get())
        : bad(LANGUAGE, "'lang' must be the tag of a language", "write it as lang=ru");
  }

  /// The language that is liked best; a header that cannot be read asks for nothing.
  private static String accepted(@Nullable String header) {
    return ranges(header).stream()
        .filter(range -> range.getWeight() > 0 && range.getRange().matches(LANGUAGE_FORM))
        .findFirst()
        .map(LanguageRange::getRange)
        .orElse(Asker.ENGLISH);
  }

  private static List<LanguageRange> ranges(@Nullable String header) {
    try {
      return header == null ? List.of() : LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static <T> Checked<T> bad(String parameter, String message, String hint) {
    return Checked.bad(Finding.error(Place.of(Path.of("--" + parameter)), message, hint));
  }
}
