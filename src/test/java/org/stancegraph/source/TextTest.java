package org.stancegraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void aCharacterOutsideTheBasicPlaneCountsAsOne() {
    var text = Text.of("🗳🗳 a vote");
    assertThat(text.length()).isEqualTo(9);
    assertThat(text.in(new Span(3, 9))).isEqualTo("a vote");
    assertThat(new Wording("vote").exactly(text)).containsExactly(new Span(5, 9));
  }

  @Test
  void theDigestIsOfTheBytes() {
    assertThat(Text.of("abc").digest())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Text.decode(new byte[] {'a', (byte) 0xe9})).isEmpty();
  }

  @Test
  void wordsAreRunsWithoutWhiteSpace() {
    assertThat(Text.of("  Never — say\u00a0“81.3 percent”\n again ").wordCount()).isEqualTo(6);
  }

  @Test
  void wordsAreFoundWholeAndNumbersToo() {
    assertThat(places("81.3", "81.31 or 81.3, 181.3")).containsExactly(new Span(9, 13));
    assertThat(places("271", "271,641 of 271.")).containsExactly(new Span(11, 14));
    assertThat(places("OSK", "OSK's, (OSK) OSKAR OSK-led")).hasSize(3);
    assertThat(places("the U.S.", "in the U.S. State")).hasSize(1);
  }

  @Test
  void looseWordsForgiveSpaceMarksDashesAndCase() {
    var text = Text.of("It “lacks\n objectivity” – utterly");
    assertThat(new Wording("it \"Lacks objectivity\" - utterly").loosely(text)).hasSize(1);
    assertThat(new Wording("it \"lacks objectivity\"").exactly(text)).isEmpty();
  }

  @Test
  void aSentenceEndsAtItsFullStopAndNotAtAnAbbreviation() {
    assertThat(
            sentences("The U.S. State Department agrees. Mr. A. Smith too! And 2.5 percent? Yes."))
        .containsExactly(
            "The U.S. State Department agrees.", "Mr. A. Smith too!", "And 2.5 percent?", "Yes.");
  }

  @Test
  void aClosingMarkBehindTheFullStopBelongsToTheSentence() {
    assertThat(sentences("It was \"low-key.\" \"Very,\" he said. (So be it.) “End”. And more."))
        .containsExactly(
            "It was \"low-key.\"", "\"Very,\" he said.", "(So be it.)", "“End”.", "And more.");
  }

  @Test
  void aTitleEndsWithItsLineAndAWrappedLineDoesNot() {
    assertThat(sentences("A title without a stop\n\nFirst line\ngoes on here.\nNext"))
        .containsExactly("A title without a stop", "First line\ngoes on here.", "Next");
  }

  @Test
  void sentencesNeverOverlapAndNeverBeginOrEndWithSpace() {
    var text = Text.of(" a.. B?! \n\n…\" C.\nd \"E.\" f. G");
    var found = Sentences.of(text);
    assertThat(found)
        .isSorted()
        .allSatisfy(s -> assertThat(text.in(s)).isEqualTo(text.in(s).strip()));
    for (var i = 1; i < found.size(); i++) {
      assertThat(found.get(i).start()).isGreaterThanOrEqualTo(found.get(i - 1).end());
    }
  }

  private static List<Span> places(String words, String text) {
    return new Wording(words).exactly(Text.of(text));
  }

  private static List<String> sentences(String content) {
    var text = Text.of(content);
    return Sentences.of(text).stream().map(text::in).toList();
  }
}
