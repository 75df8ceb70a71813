package org.stancegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
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
  void aFirstBuildPrintsItsGraphsByKindAndLaterOnesWhatChangedPerGraph() throws IOException {
    assertThat(build()).isZero();
    assertThat(out.toString().lines())
        .hasSize(4)
        .anyMatch(line -> line.matches("added +actor +graphs: +2  triples: +\\d+"));
    out.getBuffer().setLength(0);
    world.organization("odihr", "The ODIHR", "partOf: osce\n");
    assertThat(build()).isZero();
    assertThat(out.toString().lines())
        .singleElement()
        .asString()
        .startsWith("changed  https://w3id.org/stancegraph/graph/actor/odihr ");
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

  @Test
  void aFolderWithoutRecordsIsAFindingForEveryCommandAndEmptiesNoStore() throws IOException {
    assertThat(build()).isZero();
    var empty = Files.createDirectories(folder.resolve("empty")).toString();
    Files.writeString(folder.resolve("empty/README.md"), "nothing yet");
    var store = world.store().toString();
    assertThat(run("check", "--seeds", empty)).isEqualTo(1);
    assertThat(run("build", "--seeds", empty, "--store", store)).isEqualTo(1);
    assertThat(run("serve", "--port", "0", "--seeds", empty, "--store", store)).isEqualTo(1);
    assertThat(err.toString().lines().filter(line -> line.contains("holds no records"))).hasSize(3);
    err.getBuffer().setLength(0);
    assertThat(build()).isZero();
    assertThat(err.toString()).contains("nothing changed");
  }

  @Test
  void withTheTextsAFalseQuotationStopsCheckAndBuild() throws IOException {
    var example = Path.of("docs/example");
    var seeds = folder.resolve("false");
    try (var files = Files.walk(example.resolve("seeds"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = seeds.resolve(example.resolve("seeds").relativize(file));
        Files.createDirectories(copy.getParent());
        Files.writeString(
            copy, Files.readString(file).replace("slow but honest", "fast and false"));
      }
    }
    var texts = example.resolve("texts").toString();
    var store = folder.resolve("other").toString();
    assertThat(run("check", "--seeds", seeds.toString())).isZero();
    assertThat(run("check", "--seeds", seeds.toString(), "--texts", texts)).isEqualTo(1);
    assertThat(run("build", "--seeds", seeds.toString(), "--texts", texts, "--store", store))
        .isEqualTo(1);
    assertThat(err.toString()).contains("error: ORPHANED: in-harbour-post", "'fast and false'");
    assertThat(Path.of(store)).doesNotExist();
  }

  @Test
  void aPortOrHostThatCannotBeIsWrongUseAndNothingIsBuilt() {
    var store = world.store().toString();
    var seeds = world.seeds().toString();
    assertThat(run("serve", "--port", "99999", "--seeds", seeds, "--store", store)).isEqualTo(2);
    assertThat(run("serve", "--host", "[::1", "--seeds", seeds, "--store", store)).isEqualTo(2);
    var path = "https://example.org/graph/";
    assertThat(run("serve", "--base", path, "--seeds", seeds, "--store", store)).isEqualTo(2);
    assertThat(err.toString())
        .contains("--port must be from 0 to 65535, and is 99999", "--host", "'[::1'")
        .contains("--base is a scheme, a host and perhaps a port", "'" + path + "'")
        .doesNotContain("bug");
    assertThat(world.store()).doesNotExist();
  }

  @Test
  void aPortThatIsTakenIsFoundBeforeAnythingIsBuilt() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());
      var seeds = world.seeds().toString();
      var store = world.store().toString();
      assertThat(run("serve", "--port", port, "--seeds", seeds, "--store", store)).isEqualTo(1);
      assertThat(err.toString()).contains("127.0.0.1:" + port + ": error: this address cannot be");
      assertThat(world.store()).doesNotExist();
    }
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
