package org.stancegraph.reconcile;

import java.util.Collection;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.stancegraph.search.Spelling;

/// How like a name that is looked for a known one is, in points: 100 the same but for case and
/// diacritics, 95 the same in another transliteration, 70 its initials, up to 90 nearly the same.
record NameScore(int points, boolean isExact, double similarity) {

  static final NameScore NONE = new NameScore(0, false, 0);

  /// What is called so only in passing tells little: a metonym, and less a description.
  private static final double METONYM = 0.6;

  private static final double DESCRIPTION = 0.4;

  /// Letters that are compared; a longer name is told apart by then.
  private static final int COMPARED = 150;

  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  /// The form is the kind of the known name.
  static NameScore of(String wanted, String known, String form) {
    var weight =
        switch (form) {
          case "metonym" -> METONYM;
          case "description" -> DESCRIPTION;
          default -> 1;
        };
    var plain = plain(wanted, known);
    var points = (int) Math.round(plain.points * weight);
    return new NameScore(points, plain.isExact && weight == 1, plain.similarity);
  }

  private static NameScore plain(String wanted, String known) {
    var folded = Spelling.folded(wanted);
    if (folded.isEmpty()) {
      return NONE;
    }
    if (folded.equals(Spelling.folded(known))) {
      return new NameScore(100, true, 1);
    }
    var sound = bounded(Spelling.sound(wanted));
    var other = bounded(Spelling.sound(known));
    if (sound.equals(other)) {
      return new NameScore(95, false, 1);
    }
    var similarity = Math.max(alike(sound, other), wordsAlike(sound, other));
    var points = (int) Math.round(90 * similarity);
    return new NameScore(Math.max(points, initials(folded, known)), false, similarity);
  }

  /// All initials, or the first three and more of them: ЦИК of a commission of a republic.
  private static int initials(String folded, String known) {
    var initials = Spelling.initials(known);
    if (folded.equals(initials)) {
      return 70;
    }
    return folded.length() >= 3 && initials.startsWith(folded) ? 65 : 0;
  }

  private static String bounded(String text) {
    return text.length() <= COMPARED ? text : text.substring(0, COMPARED);
  }

  private static double alike(String one, String other) {
    var longest = Math.max(one.length(), other.length());
    return longest == 0 ? 0 : 1 - EDITS.apply(one, other) / (double) longest;
  }

  /// The share of the words of both that have a like one in the other, whatever their order.
  private static double wordsAlike(String one, String other) {
    var words = Spelling.words(one);
    var others = Spelling.words(other);
    var all = words.size() + others.size();
    return all == 0 ? 0 : (matched(words, others) + matched(others, words)) / all;
  }

  private static double matched(List<String> words, Collection<String> others) {
    return words.stream()
        .mapToDouble(word -> others.stream().mapToDouble(each -> alike(word, each)).max().orElse(0))
        .filter(best -> best >= 0.7)
        .sum();
  }
}
