package org.stancegraph.source;

import java.util.Arrays;
import java.util.List;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// Says why words were not found in a document, and what the document has instead.
final class Missing {

  private Missing() {}

  static Finding finding(Place place, String key, String words, Document document) {
    var what = key + " '" + words + "' ";
    var exactly = new Wording(words).exactly(document.text());
    if (!exactly.isEmpty()) {
      return Finding.error(
          place,
          what + "stands only in a region to ignore of " + document.slug(),
          "choose words outside it, or mend the regions of the source");
    }
    return Finding.error(
        place, what + "does not stand in " + document.slug(), hint(words, document));
  }

  private static String hint(String words, Document document) {
    var alike = document.codable(new Wording(words).loosely(document.text()));
    if (!alike.isEmpty()) {
      return "the text has it as: " + document.text().in(alike.getFirst());
    }
    var all = words.strip().split("\\s+");
    for (var kept = all.length - 1; kept >= 2; kept--) {
      var begin = String.join(" ", Arrays.asList(all).subList(0, kept));
      var found = new Wording(begin).loosely(document.text());
      if (!found.isEmpty()) {
        return "after '" + begin + "' the text goes on '" + next(found.getFirst(), document) + "'";
      }
    }
    return "copy the words from the text, or check which document they are from";
  }

  private static String next(Span begin, Document document) {
    var text = document.text();
    var end = Math.min(text.length(), begin.end() + 60);
    var rest = text.in(new Span(begin.end(), end)).strip().split("\\s+");
    return String.join(" ", List.of(rest).subList(0, Math.min(4, rest.length)));
  }
}
