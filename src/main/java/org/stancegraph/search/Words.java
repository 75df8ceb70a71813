package org.stancegraph.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// How a text becomes words, the same for what is indexed and for what is looked for: as written,
/// with the endings of English or Russian off, or by the sound of a name.
final class Words extends Analyzer {

  /// The parts of an entry in the index that hold words.
  static final String TEXT = "text";

  static final String ENGLISH = "en";
  static final String RUSSIAN = "ru";
  static final String SOUND = "sound";

  /// Where a text is looked for, and how much more the exact word counts than its stem.
  static final SequencedMap<String, Float> SEARCHED = searched();

  /// In the languages whose endings are known here; Kazakh words are found as they are written.
  static final List<String> STEMMED = List.of(ENGLISH, RUSSIAN);

  /// One for all threads, for as long as the program runs.
  static final Analyzer ANALYZER = perPart();

  private final String part;

  private static SequencedMap<String, Float> searched() {
    var searched = new LinkedHashMap<String, Float>();
    searched.put(TEXT, 2f);
    searched.put(ENGLISH, 1f);
    searched.put(RUSSIAN, 1f);
    return Collections.unmodifiableSequencedMap(searched);
  }

  private Words(String part) {
    this.part = part;
  }

  private static Analyzer perPart() {
    return new PerFieldAnalyzerWrapper(
        new Words(TEXT),
        Map.of(ENGLISH, new Words(ENGLISH), RUSSIAN, new Words(RUSSIAN), SOUND, new Words(SOUND)));
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    if (part.equals(SOUND)) {
      return new TokenStreamComponents(new WhitespaceTokenizer());
    }
    var words = new StandardTokenizer();
    var folded = new Folding(words);
    return new TokenStreamComponents(
        words,
        switch (part) {
          case ENGLISH -> new PorterStemFilter(folded);
          case RUSSIAN -> new RussianLightStemFilter(folded);
          default -> folded;
        });
  }

  /// The beginning of a word, or a misspelt one, has no ending to take off.
  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new Folding(in);
  }
}
