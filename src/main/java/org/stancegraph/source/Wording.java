package org.stancegraph.source;

import java.util.List;
import java.util.regex.Pattern;

/// Words to look for in a text, as whole words: `81.3` does not stand in `81.31`.
record Wording(String words) {

  /// No words stand nowhere: a pattern that matches at no place.
  private static final String NOTHING = "(?!)";

  private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,])";
  private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])(?![.,]\\p{N})";

  /// Where exactly these characters stand.
  List<Span> exactly(Text text) {
    return text.matches(Pattern.compile(bounded(Pattern.quote(words))));
  }

  /// Where they stand but for the width of white space.
  List<Span> spaced(Text text) {
    return text.matches(Pattern.compile(bounded(spaced(words.strip()))));
  }

  /// Where they stand but for white space, the form of quotation marks and dashes, and case.
  List<Span> loosely(Text text) {
    var pattern = new StringBuilder();
    for (var part : words.strip().split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)")) {
      pattern.append(part.isBlank() ? "\\s+" : loose(part));
    }
    return text.matches(
        Pattern.compile(
            bounded(pattern.toString()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  private static String spaced(String words) {
    return String.join(
        "\\s+", Pattern.compile("\\s+").splitAsStream(words).map(Pattern::quote).toList());
  }

  private static String loose(String word) {
    var pattern = new StringBuilder();
    word.codePoints()
        .forEach(
            c ->
                pattern.append(
                    switch (c) {
                      case '"', '“', '”', '„', '«', '»', '\'', '’', '‘', '‚' -> "[\"“”„«»'’‘‚]";
                      case '-', '–', '—', '‐', '‑' -> "[-–—‐‑]+";
                      default -> Pattern.quote(Character.toString(c));
                    }));
    return pattern.toString();
  }

  private String bounded(String pattern) {
    var trimmed = words.strip();
    if (trimmed.isEmpty()) {
      return NOTHING;
    }
    var starts = isWord(trimmed.codePointAt(0)) ? NO_WORD_BEFORE : "";
    var ends = isWord(trimmed.codePointBefore(trimmed.length())) ? NO_WORD_AFTER : "";
    return starts + pattern + ends;
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }
}
