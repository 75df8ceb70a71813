package org.stancegraph.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the packaged jar with the libraries beside it, as the launcher does: a library that only
/// the tests have would be missed here.
class PackagedIT {

  private static final Path JAR = Path.of("target/stancegraph.jar");

  @TempDir Path folder;

  @Test
  void thePackagedProgramFindsNothingWrongWithTheRecords() throws Exception {
    var check = program("check").redirectErrorStream(true).start();
    var printed = new String(check.getInputStream().readAllBytes());
    assertThat(check.waitFor()).as(printed).isZero();
    assertThat(printed).containsPattern("\\d+ records, 0 findings");
  }

  @Test
  void thePackagedServerAnswersUntilItIsInterrupted() throws Exception {
    var store = folder.resolve("store").toString();
    var errors = folder.resolve("errors.txt");
    var serve = program("serve", "--port", "0", "--store", store).redirectError(errors.toFile());
    var server = serve.start();
    try {
      var line = server.inputReader().readLine();
      assertThat(line).as(Files.readString(errors)).contains(" answers at http://127.0.0.1:");
      assertThat(get(line.substring(line.indexOf("http://")) + "health")).contains("\"ok\"");
      interrupt(server);
      assertThat(server.waitFor(30, SECONDS)).as("stopped in time").isTrue();
      assertThat(server.exitValue()).isEqualTo(130);
      assertThat(Files.readString(errors)).isEqualTo("stopped\n");
    } finally {
      server.destroyForcibly();
    }
    var ask = program("ask", "sources", "--store", store).start();
    assertThat(ask.waitFor()).as("the store is free again").isZero();
  }

  /// What Ctrl-C sends.
  private static void interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
  }

  private static String get(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static ProcessBuilder program(String... words) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-cp", JAR.toString(), Main.class.getName()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command);
  }
}
