package org.stancegraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.store.GraphStore;

class FreshStoreTest {

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() throws IOException {
    world = World.in(folder);
  }

  @Test
  void aStoreThatIsNotThereIsBuiltBeforeItAnswers() {
    assertThat(fresh()).contains("ODIHR");
  }

  @Test
  void anEditOfEqualLengthAndTimeIsSeen() throws IOException {
    fresh();
    var record = world.seeds().resolve("actors/odihr.yaml");
    var time = Files.getLastModifiedTime(record);
    Files.writeString(record, Files.readString(record).replace("ODIHR", "0DIHR"));
    Files.setLastModifiedTime(record, time);
    assertThat(fresh()).contains("\"0DIHR\"").doesNotContain("\"ODIHR\"");
  }

  @Test
  void aDeletedAndAnAddedRecordAreSeen() throws IOException {
    fresh();
    world.delete("actors/odihr");
    world.organization("united-nations", "United Nations", "");
    assertThat(fresh()).contains("united-nations").doesNotContain("actor/odihr");
  }

  @Test
  void aFreshStoreIsNotBuiltAgain() {
    fresh();
    try (var store = good(GraphStore.open(world.store()))) {
      assertThat(FreshStore.isFresh(store, world.inputs())).isTrue();
    }
  }

  @Test
  void aStampThatSpeaksOfAnotherVersionThanTheDataIsNotBelieved() throws IOException {
    fresh();
    var stamp = world.store().resolve(GraphStore.STAMP);
    var words = Files.readString(stamp).split(" ");
    Files.writeString(stamp, "000000000000 " + words[1]);
    try (var store = good(GraphStore.open(world.store()))) {
      assertThat(FreshStore.isFresh(store, world.inputs())).isFalse();
    }
  }

  @Test
  void brokenRecordsGiveFindingsInsteadOfAStaleAnswerAndFreeTheStore() throws IOException {
    fresh();
    world.write("actors/broken", "type: [Person\n");
    assertThat(bad(FreshStore.open(world.store(), world.inputs(), Progress.SILENT))).isNotEmpty();
    world.delete("actors/broken");
    assertThat(fresh()).contains("ODIHR");
  }

  @Test
  void brokenRecordsMakeNoStoreWhereThereWasNone() throws IOException {
    world.write("actors/broken", "type: [Person\n");
    assertThat(bad(FreshStore.open(world.store(), world.inputs(), Progress.SILENT))).isNotEmpty();
    assertThat(world.store()).doesNotExist();
  }

  private String fresh() {
    try (var store = good(FreshStore.open(world.store(), world.inputs(), Progress.SILENT))) {
      return Quads.of(store);
    }
  }
}
