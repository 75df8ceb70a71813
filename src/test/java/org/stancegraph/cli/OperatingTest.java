package org.stancegraph.cli;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.build.Quads;
import org.stancegraph.build.World;
import org.stancegraph.store.JavaProcess;

/// A server in a process of its own, run, backed up, restored and killed as an operator or a power
/// cut would.
class OperatingTest {

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String BOTH =
      "DELETE WHERE { GRAPH <urn:note> { ?s ?p ?o } } ;"
          + " INSERT DATA { GRAPH <urn:note> { <urn:a> <urn:at> %1$s . <urn:b> <urn:at> %1$s } }";

  @TempDir Path folder;
  private World world;
  private Path token;
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void makeWorld() throws IOException {
    world = World.in(folder);
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    token = Files.writeString(Files.createFile(folder.resolve("token"), mine), TOKEN);
  }

  @Test
  void aServerIsBackedUpWhileItRunsAndRestoredElsewhereWithWhatItWasSent() throws Exception {
    var backup = folder.resolve("backup.nq.gz");
    try (var served = new Served();
        var client = HttpClient.newHttpClient()) {
      assertThat(client.send(served.update("1"), BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      var request = served.request("backup").POST(BodyPublishers.noBody()).build();
      assertThat(client.send(request, BodyHandlers.ofFile(backup)).statusCode()).isEqualTo(200);
      assertThat(run("backup", "--to", folder.toString(), "--store", world.store().toString()))
          .isEqualTo(1);
      assertThat(said.toString()).contains("in use by process " + served.process.pid());
      var page = URI.create(served.everybody + "api/names.csv?actor=odihr&secret=1");
      client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
    }
    assertThat(run("restore", "--check", backup.toString())).isZero();
    var elsewhere = folder.resolve("elsewhere");
    assertThat(run("restore", backup.toString(), "--store", elsewhere.toString())).isZero();
    assertThat(Quads.at(elsewhere)).isEqualTo(Quads.at(world.store())).contains("<urn:note>");
    assertThat(Files.readString(folder.resolve("log")))
        .contains("\"route\":\"/update\"", "\"route\":\"/backup\"", "\"path\":\"/api/names.csv\"")
        .doesNotContain("secret", TOKEN);
  }

  @Test
  void aServerThatIsKilledInTheMiddleOfAnUpdateHasDoneAllOfItOrNothing() throws Exception {
    for (var kill = 0; kill < 4; kill++) {
      try (var served = new Served();
          var client = HttpClient.newHttpClient()) {
        var first = served.update("0");
        assertThat(client.send(first, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        client.sendAsync(served.update("1"), BodyHandlers.discarding());
        served.process.waitFor(20 + 150L * kill, MILLISECONDS);
        served.process.destroyForcibly().waitFor();
      }
      var held = Quads.at(world.store()).lines().filter(line -> line.contains("<urn:at>")).toList();
      assertThat(held).hasSize(2);
      assertThat(held.stream().map(line -> line.split(" ")[2]).distinct()).hasSize(1);
    }
  }

  @Test
  void aCompactionThatIsKilledLosesNothingAndTheNextOneClearsUp() throws Exception {
    var store = world.store().toString();
    assertThat(run("build", "--seeds", world.seeds().toString(), "--store", store)).isZero();
    var quads = Quads.at(world.store());
    for (var kill = 0; kill < 4; kill++) {
      var compaction = JavaProcess.of(Main.class, "compact", "--store", store).start();
      while (compaction.isAlive() && generations() < 2) {
        compaction.waitFor(2, MILLISECONDS);
      }
      compaction.waitFor(15L * kill, MILLISECONDS);
      compaction.destroyForcibly().waitFor();
      assertThat(Quads.at(world.store())).isEqualTo(quads);
    }
    assertThat(run("compact", "--store", store)).isZero();
    assertThat(said.toString()).containsPattern("\\d+ MiB before, \\d+ MiB now");
    assertThat(generations()).isEqualTo(1);
    assertThat(Quads.at(world.store())).isEqualTo(quads);
  }

  private long generations() throws IOException {
    try (var files = Files.list(world.store())) {
      return files.filter(each -> each.getFileName().toString().startsWith("Data-")).count();
    }
  }

  @Test
  void aTokenWithoutAPrivatePortAndLoggingWithoutALogAreWrongUse() {
    assertThat(run("serve", "--update-token-file", token.toString())).isEqualTo(2);
    assertThat(run("serve", "--log-queries")).isEqualTo(2);
    assertThat(run("serve", "--private-port", "-1")).isEqualTo(2);
    assertThat(said.toString())
        .contains("no update is ever public", "need --access-log", "--private-port must be");
  }

  @Test
  void aTokenThatOthersCanReadStopsTheServerBeforeAnythingIsBuilt() throws Exception {
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
    var store = world.store().toString();
    var words =
        List.of("--private-port", "0", "--update-token-file", token.toString(), "--store", store);
    assertThat(run(Served.words(words))).isEqualTo(1);
    assertThat(said.toString()).contains("can read the token");
    assertThat(world.store()).doesNotExist();
  }

  @Test
  void whereThereIsNoStoreNoneIsMadeToBeBackedUpOrCompacted() {
    var store = folder.resolve("none");
    assertThat(run("backup", "--to", folder.toString(), "--store", store.toString())).isEqualTo(1);
    assertThat(run("compact", "--store", store.toString())).isEqualTo(1);
    assertThat(said.toString()).contains("there is no store");
    assertThat(store).doesNotExist();
  }

  private int run(String... words) {
    var line = Main.commandLine();
    return line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said)).execute(words);
  }

  /// The server over the world of this test, with the token and a log.
  private final class Served implements AutoCloseable {

    private final Process process;
    private final String everybody;
    private final String operators;

    private Served() throws IOException {
      var words =
          List.of(
              "--private-port", "0",
              "--update-token-file", token.toString(),
              "--access-log", folder.resolve("log").toString(),
              "--seeds", world.seeds().toString(),
              "--store", world.store().toString());
      process =
          JavaProcess.of(Main.class, words(words))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectErrorStream(false)
              .start();
      everybody = address(process.inputReader().readLine());
      operators = address(process.inputReader().readLine());
    }

    private static String[] words(List<String> more) {
      var words = new ArrayList<>(List.of("serve", "--port", "0"));
      words.addAll(more);
      return words.toArray(String[]::new);
    }

    private static String address(String line) {
      return line.substring(line.indexOf("http"));
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(operators + path))
          .header("Authorization", "Bearer " + TOKEN);
    }

    private HttpRequest update(String value) {
      return request("update")
          .header("Content-Type", "application/sparql-update")
          .POST(BodyPublishers.ofString(BOTH.formatted(value)))
          .build();
    }

    @Override
    public void close() {
      process.destroy();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
