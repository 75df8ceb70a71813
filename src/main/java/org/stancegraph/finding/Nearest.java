package org.stancegraph.finding;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Offers the known word that a mistyped one most likely meant, and none where that would be
/// far-fetched.
public final class Nearest {

  /// Longer words hold more mistakes, but more than this many make another word.
  private static final int MOST = 4;

  private static final String OFFER = "did you mean ";
  private static final Pattern OFFERED = Pattern.compile("(?:^did you mean|[')] or) '([^']+)'");

  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /// The known word that is fewest mistakes away, if they are at most one in four letters.
  public static Optional<String> to(String word, Collection<String> known) {
    var wanted = word.toLowerCase(Locale.ROOT);
    var limit = Math.clamp(word.length() / 4, 1, MOST);
    return known.stream()
        .min(
            Comparator.<String>comparingInt(each -> mistakes(wanted, each))
                .thenComparing(each -> each))
        .filter(best -> mistakes(wanted, best) <= limit);
  }

  /// A finished hint, as in `did you mean 'odihr'?`, or the fallback where nothing is near.
  public static String hint(String word, Collection<String> known, String otherwise) {
    return to(word, known).map(best -> OFFER + "'" + best + "'?").orElse(otherwise);
  }

  /// The words that a finished hint offers, for a program that reads it; none in any other hint.
  public static List<String> offeredBy(String hint) {
    return hint.startsWith(OFFER)
        ? OFFERED.matcher(hint).results().map(found -> found.group(1)).toList()
        : List.of();
  }

  /// Two letters that changed places are two edits, but one mistake.
  private static int mistakes(String wanted, String known) {
    var right = known.toLowerCase(Locale.ROOT);
    var edits = EDITS.apply(wanted, right);
    return edits == 2 && Arrays.equals(letters(wanted), letters(right)) ? 1 : edits;
  }

  private static int[] letters(String word) {
    return word.codePoints().sorted().toArray();
  }
}
