package org.stancegraph.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// How names are looked for. The surest way weighs most, so that what is called exactly so is
/// among the first however many are called nearly so.
final class NameQueries {

  /// More words than the longest name has tell of none.
  private static final int WORDS = 12;

  private NameQueries() {}

  static Query like(String name) {
    var either = new BooleanQuery.Builder();
    var folded = Spelling.folded(name);
    var sound = Spelling.sound(name);
    add(either, 100, new TermQuery(new Term(Entry.EXACT, folded)));
    add(either, 50, new TermQuery(new Term(Entry.SPELT, sound)));
    add(either, 25, nearly(Entry.SPELT, sound));
    if (!folded.contains(" ") && folded.length() > 1) {
      add(either, 25, new PrefixQuery(new Term(Entry.INITIALS, folded)));
    }
    Spelling.words(sound).stream()
        .limit(WORDS)
        .forEach(
            word -> {
              either.add(new TermQuery(new Term(Words.SOUND, word)), Occur.SHOULD);
              either.add(nearly(Words.SOUND, word), Occur.SHOULD);
            });
    return either.build();
  }

  static Query beginning(String letters) {
    var either = new BooleanQuery.Builder();
    var folded = Spelling.folded(letters);
    var sound = Spelling.sound(letters);
    add(either, 100, new TermQuery(new Term(Entry.EXACT, folded)));
    add(either, 50, new PrefixQuery(new Term(Entry.EXACT, folded)));
    add(either, 25, new PrefixQuery(new Term(Entry.SPELT, sound)));
    add(either, 10, words(folded));
    return either.build();
  }

  /// All words but the last are whole; names only.
  private static Query words(String folded) {
    var all = new BooleanQuery.Builder();
    var words = Spelling.words(folded).stream().limit(WORDS).toList();
    all.add(new PrefixQuery(new Term(Entry.EXACT, "")), Occur.FILTER);
    for (int i = 0; i < words.size(); i++) {
      var term = new Term(Words.TEXT, words.get(i));
      var isLast = i == words.size() - 1;
      all.add(isLast ? new PrefixQuery(term) : new TermQuery(term), Occur.MUST);
    }
    return all.build();
  }

  /// One letter differs, or two in a long word; a short one is another word by then.
  private static Query nearly(String part, String word) {
    var edits = word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
    return new FuzzyQuery(new Term(part, word), edits, 0, Limits.SPELLINGS, true);
  }

  private static void add(BooleanQuery.Builder either, float weight, Query query) {
    either.add(new BoostQuery(new ConstantScoreQuery(query), weight), Occur.SHOULD);
  }
}
