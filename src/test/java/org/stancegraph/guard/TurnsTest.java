package org.stancegraph.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Limits FEW = new Limits(1, 1, 1, 3, 2, 1, 1, 1, 1, 1, 1, 1);

  private final Turns turns = new Turns(FEW, false);

  @Test
  void oneClientHasNoMoreThanItsShare() {
    var first = turns.take("a").orElseThrow();
    assertThat(turns.take("a")).isPresent();
    assertThat(turns.take("a")).isEmpty();
    assertThat(turns.take("b")).isPresent();
    first.close();
    assertThat(turns.take("a")).isPresent();
  }

  @Test
  void allTogetherHaveNoMoreThanRunAtOnce() {
    var first = turns.take("a").orElseThrow();
    assertThat(turns.take("b")).isPresent();
    assertThat(turns.take("c")).isPresent();
    assertThat(turns.take("d")).isEmpty();
    first.close();
    assertThat(turns.take("d")).isPresent();
  }
}
