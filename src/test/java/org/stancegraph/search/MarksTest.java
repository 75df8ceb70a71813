package org.stancegraph.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import org.junit.jupiter.api.Test;

/// What a reader sees marked, between ‹ and ›.
class MarksTest {

  @Test
  void wordsAreMarkedInAnyFormThatIsFound() {
    assertThat(marked("reform", "The reforms, REFORM!")).isEqualTo("The ‹reforms›, ‹REFORM›!");
    assertThat(marked("plur*", "Pluralism is plural")).isEqualTo("‹Pluralism› is ‹plural›");
    assertThat(marked("elektion~", "an election")).isEqualTo("an ‹election›");
    assertThat(marked("выборы", "на выборах")).isEqualTo("на ‹выборах›");
    assertThat(marked("Tokayev", "TOKÁYEV came")).isEqualTo("‹TOKÁYEV› came");
  }

  @Test
  void whatIsNotLookedForIsNotMarkedAndNothingIsLost() {
    assertThat(marked("free -fair", "free and fair <b>")).isEqualTo("‹free› and fair <b>");
    assertThat(marked("absent", "a text")).isEqualTo("a text");
    assertThat(marked("a", "")).isEmpty();
  }

  private static String marked(String words, String text) {
    return good(Marks.of(words)).in(text).stream()
        .map(piece -> piece.marked() ? "‹" + piece.text() + "›" : piece.text())
        .collect(joining());
  }
}
