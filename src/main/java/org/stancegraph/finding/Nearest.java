package org.stancegraph.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Offers the known word that a mistyped one most likely meant.
public final class Nearest {

  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /// The known word that is fewest edits away, if they are at most a third of the word's length.
  public static Optional<String> to(String word, Collection<String> known) {
    var wanted = word.toLowerCase(Locale.ROOT);
    var limit = Math.max(2, word.length() / 3);
    return known.stream()
        .min(
            Comparator.<String>comparingInt(each -> edits(wanted, each))
                .thenComparing(each -> each))
        .filter(best -> edits(wanted, best) <= limit);
  }

  /// A finished hint, as in `did you mean 'odihr'?`, or the fallback where nothing is near.
  public static String hint(String word, Collection<String> known, String otherwise) {
    return to(word, known).map(best -> "did you mean '" + best + "'?").orElse(otherwise);
  }

  private static int edits(String wanted, String known) {
    return EDITS.apply(wanted, known.toLowerCase(Locale.ROOT));
  }
}
