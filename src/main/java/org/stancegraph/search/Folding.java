package org.stancegraph.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes case and diacritics from each word, of Latin and Cyrillic letters alike.
final class Folding extends TokenFilter {

  private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

  Folding(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    var bare = Spelling.letters(word.toString());
    word.setEmpty().append(bare);
    return true;
  }
}
