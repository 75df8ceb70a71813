package org.stancegraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stancegraph.finding.Finding;

/// How much of a text a report may quote, so that the records never stand in for the text.
final class QuoteRules {

  /// Stricter than white space: `OSCE/ODIHR` is two words of somebody else's text.
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_’'-]+");

  private static final int MOST_WORDS = 15;
  private static final int SHORTEST_SENTENCE = 4;

  private QuoteRules() {}

  static List<Finding> check(Part report, Optional<Span> span, Document document) {
    var found = new ArrayList<Finding>();
    var place = report.place("quote");
    var quote = report.quote().orElse("");
    if (quote.isBlank()) {
      found.add(
          Finding.error(place, "the quote has no words", "write quote: {exact: the key words}"));
      return found;
    }
    var words = Math.max(Text.words(quote), (int) WORD.matcher(quote).results().count());
    if (words > MOST_WORDS) {
      found.add(
          Finding.error(
              place,
              "the quote has " + words + " words; at most " + MOST_WORDS + " may be quoted",
              "keep the words that carry the point"));
    }
    span.filter(document.text()::holds).ifPresent(s -> within(report, quote, s, document, found));
    return found;
  }

  private static void within(
      Part report, String quote, Span span, Document document, List<Finding> found) {
    var inside =
        new Wording(quote).exactly(document.text()).stream().filter(span::contains).toList();
    if (inside.isEmpty()) {
      found.add(
          Finding.error(
              report.place("quote"),
              "the quote '" + quote + "' does not stand in its span",
              "remove the span and run anchor again, or mend the quote"));
    }
    var sentences = Sentences.of(document.text());
    if (inside.stream().anyMatch(place -> isSentence(place, sentences, document.text()))) {
      found.add(
          Finding.error(
              report.place("quote"),
              "the quote is a whole sentence",
              "keep the words that carry the point"));
    }
  }

  private static boolean isSentence(Span quote, List<Span> sentences, Text text) {
    return sentences.stream()
        .filter(quote::overlaps)
        .anyMatch(
            sentence -> {
              var all = Text.words(text.in(sentence));
              return all >= SHORTEST_SENTENCE
                  && Text.words(text.in(common(quote, sentence))) == all;
            });
  }

  private static Span common(Span a, Span b) {
    return new Span(Math.max(a.start(), b.start()), Math.min(a.end(), b.end()));
  }
}
