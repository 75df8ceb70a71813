package org.stancegraph.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.SeedNode;

/// How a curator describes a passage: its first words, its last words, the words in it that count,
/// and which one is meant where all that fits several places.
record Passage(
    Optional<String> from,
    Optional<String> to,
    Optional<String> quote,
    SeedNode.Fields span,
    Place place) {

  static Passage of(Part part) {
    var span =
        part.fields()
            .mapping("span")
            .orElse(new SeedNode.Fields(new LinkedHashMap<>(), part.place("quote")));
    return new Passage(
        words(span, "from"),
        words(span, "to"),
        part.quote().filter(text -> !text.isBlank()),
        span,
        part.place(part.fields().has("span") ? "span" : "quote"));
  }

  private static Optional<String> words(SeedNode.Fields span, String key) {
    return span.text(key).filter(text -> !text.isBlank());
  }

  /// The one place in the document that fits, or what to add so that only one does.
  Checked<Span> in(Document document) {
    return quote.isPresent() ? aroundQuote(document, quote.get()) : fromWords(document);
  }

  private Checked<Span> aroundQuote(Document document, String words) {
    var quotes = document.codable(new Wording(words).exactly(document.text()));
    if (quotes.isEmpty()) {
      return Checked.bad(Missing.finding(place, "quote", words, document));
    }
    var absent = absent(document, "from", from).or(() -> absent(document, "to", to));
    if (absent.isPresent()) {
      return Checked.bad(absent.get());
    }
    var fitting =
        quotes.stream()
            .flatMap(quote -> around(document, quote).stream())
            .distinct()
            .sorted()
            .toList();
    return choose(tightest(fitting), "quote '" + words + "'", document);
  }

  /// A passage that stretches over another that fits as well is not what was meant.
  private static List<Span> tightest(List<Span> fitting) {
    return fitting.stream()
        .filter(span -> fitting.stream().noneMatch(o -> !o.equals(span) && span.contains(o)))
        .toList();
  }

  private Optional<Finding> absent(Document document, String key, Optional<String> words) {
    return words
        .filter(text -> new Wording(text).spaced(document.text()).isEmpty())
        .map(text -> Missing.finding(place, key, text, document));
  }

  /// The passage around one place of the quote, by default its sentence.
  private Optional<Span> around(Document document, Span quote) {
    var sentence = Sentences.around(document.text(), quote);
    var start =
        from.map(words -> last(words, document, span -> span.start() <= quote.start()))
            .orElse(Optional.of(sentence))
            .map(Span::start);
    var end =
        to.map(words -> first(words, document, span -> span.end() >= quote.end()))
            .orElse(Optional.of(sentence))
            .map(Span::end);
    return start.flatMap(s -> end.map(e -> new Span(s, e)));
  }

  private Checked<Span> fromWords(Document document) {
    if (from.isEmpty()) {
      return Checked.bad(
          Finding.error(place, "nothing says where it begins", "write span: {from: …, to: …}"));
    }
    var absent = absent(document, "from", from).or(() -> absent(document, "to", to));
    if (absent.isPresent()) {
      return Checked.bad(absent.get());
    }
    var fitting =
        new Wording(from.get())
            .spaced(document.text()).stream()
                .flatMap(begin -> until(document, begin).stream())
                .toList();
    return choose(fitting, "'from' words '" + from.get() + "'", document);
  }

  /// From the first words to the last ones behind them, or else to the end of the line.
  private Optional<Span> until(Document document, Span begin) {
    Function<String, Optional<Span>> end =
        words -> {
          var ends =
              new Wording(words)
                  .spaced(document.text()).stream()
                      .filter(span -> span.end() >= begin.end())
                      .toList();
          var which = number("toOccurrence").orElse(1);
          return which <= ends.size() ? Optional.of(ends.get(which - 1)) : Optional.empty();
        };
    return to.isPresent()
        ? end.apply(to.get()).map(last -> new Span(begin.start(), last.end()))
        : Optional.of(new Span(begin.start(), endOfLine(document.text(), begin.end())));
  }

  private static int endOfLine(Text text, int from) {
    var end = from;
    while (end < text.length() && text.at(end) != '\n') {
      end++;
    }
    return end;
  }

  private Checked<Span> choose(List<Span> fitting, String what, Document document) {
    var which = number("occurrence");
    if (which.isPresent() && which.get() >= 1 && which.get() <= fitting.size()) {
      return Checked.good(fitting.get(which.get() - 1));
    }
    if (fitting.size() == 1 && which.isEmpty()) {
      return Checked.good(fitting.getFirst());
    }
    if (fitting.isEmpty()) {
      return Checked.bad(
          Finding.error(
              place,
              "no passage in " + document.slug() + " goes from these words over the quote to those",
              "check that 'from' stands before the quote and 'to' behind it"));
    }
    return Checked.bad(several(fitting, what, document));
  }

  private Finding several(List<Span> fitting, String what, Document document) {
    var places =
        fitting.stream()
            .limit(4)
            .map(span -> span.start() + " (" + document.glimpse(span) + ")")
            .toList();
    return Finding.error(
        place,
        what
            + (what.startsWith("'from'") ? " stand" : " stands")
            + " in "
            + fitting.size()
            + " passages of "
            + document.slug()
            + ": "
            + String.join(", ", places),
        "add span: {from: …, to: …} with words of the one you mean, or span: {occurrence: 1}");
  }

  private Optional<Integer> number(String key) {
    return span.text(key).filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf);
  }

  private static Optional<Span> last(String words, Document document, Predicate<Span> fits) {
    return new Wording(words)
        .spaced(document.text()).stream().filter(fits).reduce((_, later) -> later);
  }

  private static Optional<Span> first(String words, Document document, Predicate<Span> fits) {
    return new Wording(words).spaced(document.text()).stream().filter(fits).findFirst();
  }
}
