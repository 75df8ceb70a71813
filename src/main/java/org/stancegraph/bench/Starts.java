package org.stancegraph.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a person waits for who asks one question: whole processes, from the shell to the answer.
final class Starts {

  private Starts() {}

  static Contest contest(Ground ground) {
    var store = ground.folders().fresh();
    return new Contest(
        "start",
        "a question on the command line, the store being fresh",
        true,
        List.of(
            Contender.of("with the prepared classes (AOT cache)", () -> ask(ground, store, "yes")),
            Contender.of("without them", () -> ask(ground, store, "no"))));
  }

  private static String ask(Ground ground, Path store, String aot)
      throws IOException, InterruptedException {
    var program = ground.home().toAbsolutePath().resolve("stancegraph").toString();
    var words = List.of(program, "ask", "concurred-with", "--body", "odihr", "--format", "csv");
    var process = new ProcessBuilder(new ArrayList<>(words));
    process.command().addAll(List.of("--store", store.toString()));
    process.environment().put("STANCEGRAPH_AOT", aot);
    process.redirectError(ProcessBuilder.Redirect.INHERIT);
    var started = process.start();
    var answer = new String(started.getInputStream().readAllBytes(), UTF_8);
    if (started.waitFor() != 0) {
      throw new IllegalStateException("the program gave no answer");
    }
    return answer;
  }
}
