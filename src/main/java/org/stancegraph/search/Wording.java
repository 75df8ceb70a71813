package org.stancegraph.search;

import java.nio.file.Path;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// Reads what a stranger looks for: words that must all be there, `"a phrase"`, `begin*`,
/// `mispelt~`, `one | other`, `-without`, `( )`. Any text is valid, and none is a regular
// expression.
final class Wording extends SimpleQueryParser {

  private static final int SYNTAX =
      AND_OPERATOR
          | OR_OPERATOR
          | NOT_OPERATOR
          | PHRASE_OPERATOR
          | PREFIX_OPERATOR
          | PRECEDENCE_OPERATORS
          | ESCAPE_OPERATOR
          | WHITESPACE_OPERATOR
          | FUZZY_OPERATOR;

  private Wording() {
    super(Words.ANALYZER, Words.SEARCHED, SYNTAX);
    setDefaultOperator(BooleanClause.Occur.MUST);
  }

  static Checked<Query> read(String words) {
    if (words.length() > Limits.LENGTH) {
      return refuse(
          "more than " + Limits.LENGTH + " characters are looked for", "give fewer words");
    }
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return refuse("no word is looked for", "give a word of at least one letter or digit");
    }
    return Checked.good(new Wording().parse(words));
  }

  static <T> Checked<T> refuse(String message, String hint) {
    return Checked.bad(Finding.error(Place.of(Path.of("text")), message, hint));
  }

  /// At most two letters are wrong, never the first, and few other words are tried.
  @Override
  protected Query newFuzzyQuery(String text, int fuzziness) {
    var either = new BooleanQuery.Builder();
    var edits = Math.min(fuzziness, FuzzyQuery.defaultMaxEdits);
    var word = getAnalyzer().normalize(Words.TEXT, text);
    var term = new Term(Words.TEXT, word);
    either.add(new FuzzyQuery(term, edits, 1, Limits.SPELLINGS, true), BooleanClause.Occur.SHOULD);
    return either.build();
  }
}
