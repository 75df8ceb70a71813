package org.stancegraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where the sentences of a text begin and end. A line break ends one too, because titles have no
/// full stop; a wrapped line, which goes on in lower case, does not.
final class Sentences {

  private static final String CLOSING = "\"”’'»)]";
  private static final String OPENING = "\"“‘'«([„";
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Sgt",
          "Amb", "No", "Nos", "vs", "Inc", "Ltd", "Co", "Jr", "Sr", "e.g", "i.e", "cf", "approx",
          "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

  private final Text text;
  private final List<Span> found = new ArrayList<>();

  private Sentences(Text text) {
    this.text = text;
  }

  static List<Span> of(Text text) {
    var sentences = new Sentences(text);
    sentences.split();
    return sentences.found;
  }

  /// The sentence around the place, or all that it reaches into.
  static Span around(Text text, Span place) {
    var touched = of(text).stream().filter(sentence -> sentence.overlaps(place)).toList();
    return touched.isEmpty()
        ? place
        : new Span(
            Math.min(place.start(), touched.getFirst().start()),
            Math.max(place.end(), touched.getLast().end()));
  }

  private void split() {
    var start = 0;
    for (var i = 0; i < text.length(); i++) {
      if (text.at(i) == '\n' && breaks(i)) {
        add(start, i);
        start = i + 1;
      } else if (isStop(text.at(i))) {
        var end = pastClosing(i + 1);
        if (isBoundary(i, end)) {
          add(start, end);
          start = end;
          i = end - 1;
        }
      }
    }
    add(start, text.length());
  }

  private void add(int from, int to) {
    var start = from;
    var end = to;
    while (start < end && isSpace(text.at(start))) {
      start++;
    }
    while (end > start && isSpace(text.at(end - 1))) {
      end--;
    }
    if (end > start) {
      found.add(new Span(start, end));
    }
  }

  private boolean breaks(int newline) {
    var next = newline + 1;
    return next >= text.length() || !Character.isLowerCase(text.at(next));
  }

  /// A full stop ends a sentence where a space and a capital, digit or opening mark follow, and
  /// what stands before it is no abbreviation.
  private boolean isBoundary(int stop, int end) {
    if (end >= text.length() || !isSpace(text.at(end))) {
      return end >= text.length();
    }
    var next = end;
    while (next < text.length() && isSpace(text.at(next)) && text.at(next) != '\n') {
      next++;
    }
    if (next >= text.length() || text.at(next) == '\n') {
      return true;
    }
    var capital = OPENING.indexOf(text.at(next)) >= 0 || !Character.isLowerCase(text.at(next));
    return capital && Character.isLetterOrDigit(text.at(opened(next))) && !abbreviates(stop);
  }

  private int opened(int at) {
    return OPENING.indexOf(text.at(at)) >= 0 && at + 1 < text.length() ? at + 1 : at;
  }

  private boolean abbreviates(int stop) {
    if (text.at(stop) != '.') {
      return false;
    }
    var start = stop;
    while (start > 0 && (Character.isLetter(text.at(start - 1)) || text.at(start - 1) == '.')) {
      start--;
    }
    var word = text.in(new Span(start, stop));
    return ABBREVIATIONS.contains(word) || word.matches("\\p{Lu}(\\.\\p{Lu})*");
  }

  private int pastClosing(int index) {
    var end = index;
    while (end < text.length() && (CLOSING.indexOf(text.at(end)) >= 0 || isStop(text.at(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isStop(int codePoint) {
    return codePoint == '.' || codePoint == '!' || codePoint == '?' || codePoint == '…';
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }
}
