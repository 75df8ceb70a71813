package org.stancegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.build.World;

class MainTest {

  @TempDir Path folder;
  private World world;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeWorld() throws IOException {
    world = World.in(folder);
  }

  @Test
  void aloneItSaysWhatItDoesAndGivesEachCommandAnExample() {
    assertThat(run()).isZero();
    for (var command : Main.commandLine().getSubcommands().keySet()) {
      assertThat(out.toString()).contains("\n  " + command + ": ", "./stancegraph " + command);
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void anUnknownCommandGetsTheNearestOneAndExitCodeTwo() {
    assertThat(run("biuld")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown command 'biuld'", "did you mean 'build'?");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnknownOptionGetsTheNearestOneAndExitCodeTwo() {
    assertThat(run("check", "--sedes", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown option '--sedes'", "did you mean '--seeds'?");
  }

  @Test
  void checkCountsRecordsAndFindingsOnStderrAndWritesNothing() {
    assertThat(run("check", "--seeds", world.seeds().toString())).isZero();
    assertThat(err.toString().strip()).isEqualTo("3 records, 0 findings");
    assertThat(out.toString()).isEmpty();
    assertThat(world.store()).doesNotExist();
  }

  @Test
  void buildPrintsWhatChangedPerGraphAndThenThatNothingDid() {
    assertThat(build()).isZero();
    assertThat(out.toString()).contains("added    https://w3id.org/stancegraph/graph/actor/odihr ");
    out.getBuffer().setLength(0);
    assertThat(build()).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("nothing changed");
  }

  @Test
  void aFindingPrintsLikeACompilersMessageAndGivesExitCodeOne() throws IOException {
    var record = world.organization("odihr", "ODIHR", "partOff: osce\n");
    assertThat(build()).isEqualTo(1);
    assertThat(err.toString())
        .contains(record + ":3:1: error: ", "did you mean 'partOf'?", "1 finding");
  }

  @Test
  void findingsAsJsonAreAllThatStderrCarries() throws IOException {
    world.organization("odihr", "ODIHR", "partOff: osce\n");
    assertThat(run("check", "--json", "--seeds", world.seeds().toString())).isEqualTo(1);
    try (var reader = Json.createReader(new StringReader(err.toString()))) {
      var finding = reader.readArray().getJsonObject(0);
      assertThat(finding.getInt("line")).isEqualTo(3);
      assertThat(finding.getString("severity")).isEqualTo("error");
    }
  }

  @Test
  void aFolderThatIsNotThereIsOneClearLineWithoutAStackTrace() {
    assertThat(run("check", "--seeds", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none: error: ").doesNotContain("\tat ");
  }

  private int build() {
    return run("build", "--seeds", world.seeds().toString(), "--store", world.store().toString());
  }

  private int run(String... words) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words);
  }
}
