package org.stancegraph.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void aLetterWrongMissingTooManyOrSwappedIsOneMistake() {
    assertThat(Nearest.to("speeker", List.of("speaker", "spoke"))).contains("speaker");
    assertThat(Nearest.to("odhir", List.of("osce", "odihr"))).contains("odihr");
    assertThat(Nearest.to("EDIHR", List.of("odihr"))).contains("odihr");
  }

  @Test
  void aShortWordIsNotTakenForAnotherShortWord() {
    assertThat(Nearest.to("xml", List.of("ttl", "csv"))).isEmpty();
    assertThat(Nearest.to("plan", List.of("play", "clan"))).contains("clan");
    assertThat(Nearest.to("verb", List.of("note", "type"))).isEmpty();
  }

  @Test
  void aBeginningInCommonIsNoLikenessHoweverLongTheWord() {
    assertThat(
            Nearest.to(
                "narrator-endorsement-protests-catalyst",
                List.of("narrator-endorsement-dates-to-come")))
        .isEmpty();
  }

  @Test
  void aProgramReadsWhatAHintOffers() {
    assertThat(Nearest.offeredBy(Nearest.hint("odhir", List.of("odihr"), "none")))
        .containsExactly("odihr");
    assertThat(Nearest.offeredBy("did you mean 'a-b' (A or 'B') or 'c'?"))
        .containsExactly("a-b", "c");
    assertThat(Nearest.offeredBy("it is one of 'a' or 'b'")).isEmpty();
  }
}
