package org.stancegraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.finding.Finding;

class NameAnchorTest {

  @TempDir private Path root;

  private SmallWorld world;

  @BeforeEach
  void build() throws IOException {
    world = new SmallWorld(root);
  }

  @Test
  void aNameIsFoundEverywhereOutsideRegionsAndLongerNames() throws IOException {
    var lee =
        world.record(
            "actors/lee.yaml",
            """
            type: Person
            names:
              full:
                name: Ann Lee
                usedBy: paper
              short: {name: Lee, usedBy: paper}
              other: {name: Leigh}
            """);
    assertThat(world.anchor().findings()).isEmpty();
    assertThat(SmallWorld.shown(lee))
        .isEqualTo(
            """
            type: Person
            names:
              full:
                name: Ann Lee
                usedBy: paper
                mentions: [{Ann Lee}]
              short: {name: Lee, usedBy: paper, mentions: [{Lee}]}
              other: {name: Leigh}
            """);
  }

  @Test
  void aNameOfTwoThingsIsFoundWhereItsWordsSay() throws IOException {
    world.record("actors/vote.yaml", "names:\n  v: {name: vote, usedBy: paper}\n");
    var poll =
        world.record(
            "actors/poll.yaml",
            "names:\n"
                + "  v: {name: vote, usedBy: paper, mentions: [{in: \"the vote"
                + " \\\"lacked\"}]}\n");
    assertThat(world.anchor().findings())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("is a name of actor/poll and actor/vote"));
    assertThat(SmallWorld.shown(poll)).contains("mentions: [{vote}]");
  }

  @Test
  void aNameInsideALongerOneCountsOnlyWhereTheCuratorSaysSo() throws IOException {
    var lee = "names:\n  full: {name: Ann Lee, usedBy: paper}\n";
    world.record("actors/lee.yaml", lee + "  given: {name: Ann, usedBy: paper}\n");
    assertThat(world.anchor().findings())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("only inside longer names"));
    var said = "  given: {name: Ann, usedBy: paper, mentions: [{in: Ann Lee}]}\n";
    var file = world.record("actors/lee.yaml", lee + said);
    assertThat(world.anchor().findings()).isEmpty();
    assertThat(SmallWorld.shown(file)).contains("mentions: [{Ann}]");
  }

  @Test
  void aNameWithoutAFormIsAFinding() throws IOException {
    world.record("actors/lee.yaml", "names:\n  none: {name: '', usedBy: paper}\n");
    assertThat(world.anchor().findings())
        .extracting(Finding::message)
        .containsExactly("name '' does not stand in paper");
  }
}
