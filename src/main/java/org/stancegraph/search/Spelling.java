package org.stancegraph.search;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Brings the many ways to write a name to one form: case and diacritics aside, or across scripts
/// and transliterations too.
public final class Spelling {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern TWICE = Pattern.compile("(\\p{L})\\1+");

  /// Letters without a decomposition, which Unicode does not count as variants of another.
  private static final Map<Integer, String> STROKES =
      Map.of(
          (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'ß', "ss", (int) 'æ', "ae",
          (int) 'œ', "oe", (int) 'ı', "i", (int) 'ə', "a", (int) 'ð', "d", (int) 'þ', "th");

  /// Cyrillic, Kazakh letters too, after the diacritics are gone: й is и and ё is е by then.
  private static final Map<Integer, String> LATIN = latin();

  /// What the same letter becomes in one transliteration or another; longer ones first.
  private static final List<Map.Entry<Pattern, String>> VARIANTS =
      Stream.of(
              "shch>sh", "dzh>j", "zh>j", "kh>h", "gh>g", "ts>c", "tz>c", "ph>f", "ck>k", "q>k",
              "w>v", "ye>e", "y>i", "x>ks")
          .map(each -> each.split(">"))
          .map(each -> Map.entry(Pattern.compile(each[0]), each[1]))
          .toList();

  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "on", "a", "по", "и", "в", "для", "за", "о");

  private Spelling() {}

  private static Map<Integer, String> latin() {
    var pairs =
        "а a б b в v г g д d е e ж j з z и i к k л l м m н n о o п p р r с s т t у u ф f х h ц c"
            + " ч ch ш sh щ sh ы i э e ю iu я ia ә a ғ g қ k ң n ө o ұ u ү u һ h і i ї i є e ґ g";
    var words = pairs.split(" ");
    var letters = new HashMap<Integer, String>();
    for (int i = 0; i < words.length; i += 2) {
      letters.put(words[i].codePointAt(0), words[i + 1]);
    }
    letters.put((int) 'ъ', "");
    letters.put((int) 'ь', "");
    return Map.copyOf(letters);
  }

  /// Without case and diacritics, words apart by one space: `OSCE/ODIHR` is `osce odihr`.
  public static String folded(String text) {
    return BETWEEN.matcher(letters(text)).replaceAll(" ").strip();
  }

  /// The same letters without case and diacritics; what is no letter stays.
  static String letters(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return replaced(bare.toLowerCase(Locale.ROOT), STROKES);
  }

  /// One form for all transliterations of a name: Toqaev, Tokayev, Токаев and Тоқаев are `tokaev`.
  public static String sound(String text) {
    var sound = replaced(folded(text), LATIN);
    for (var variant : VARIANTS) {
      sound = variant.getKey().matcher(sound).replaceAll(variant.getValue());
    }
    return TWICE.matcher(sound).replaceAll("$1");
  }

  public static List<String> words(String spaced) {
    return Arrays.stream(spaced.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /// The first letters of the words, without the small ones between them; of one word, nothing.
  public static String initials(String text) {
    var words = words(folded(text)).stream().filter(word -> !SMALL.contains(word)).toList();
    return words.size() < 2
        ? ""
        : words.stream()
            .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
            .collect(joining());
  }

  private static String replaced(String text, Map<Integer, String> letters) {
    return text.codePoints()
        .mapToObj(each -> letters.getOrDefault(each, Character.toString(each)))
        .collect(joining());
  }
}
