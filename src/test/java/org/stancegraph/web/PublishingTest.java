package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Sends the requests that `docs/publishing.md` shows to a real server, and compares its answers
/// with what is shown below them.
class PublishingTest {

  private static final Path PAGE = Path.of("docs/publishing.md");

  @TempDir static Path folder;

  private static RunningServer served;

  @BeforeAll
  static void serveTheRecords() {
    served = RunningServer.in(folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRequestIsAnsweredAsItsDocumentShows() throws IOException {
    var shown = ShownRequest.in(Files.readAllLines(PAGE));
    assertThat(shown).isNotEmpty();
    return shown.stream()
        .filter(each -> !each.isForOperators())
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> ask(each)));
  }

  private static void ask(ShownRequest shown) throws Exception {
    var curl = CurlCommand.of(shown.command());
    assertShown(shown, curl, curl.send(served.client(), served.address()));
  }

  static void assertShown(ShownRequest shown, CurlCommand curl, String answer) {
    var lines = answer.lines().toList();
    assertThat(lines).as(shown.command()).isNotEmpty();
    for (var line : shown.headers(curl.showsHeaders())) {
      var found = lines.stream().anyMatch(each -> matches(field(each), field(line)));
      assertThat(found).as("%s in\n%s", line, String.join("\n", lines)).isTrue();
    }
    assertBody(curl.body(lines), shown.body(curl.showsHeaders()));
  }

  /// What a status is called nobody needs, and the name of a header has no case.
  private static String field(String line) {
    if (line.startsWith("HTTP/1.1 ")) {
      return line.substring(0, "HTTP/1.1 200".length());
    }
    var colon = line.indexOf(':');
    return colon < 0
        ? line
        : line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon);
  }

  private static boolean matches(String actual, String expected) {
    return expected.endsWith("…")
        ? actual.startsWith(expected.substring(0, expected.length() - 1))
        : actual.equals(expected);
  }

  /// Each run of lines between gaps stands somewhere after the one before it; the first run begins
  /// the body and the last one ends it.
  private static void assertBody(List<String> actual, List<String> expected) {
    var at = 0;
    var gap = false;
    for (var line : expected) {
      if (line.strip().equals("…")) {
        gap = true;
        continue;
      }
      if (gap) {
        at = next(actual, at, line);
      }
      assertThat(actual.size()).as("the answer ends before: %s", line).isGreaterThan(at);
      assertThat(actual.get(at)).matches(each -> matches(each, line), line);
      at++;
      gap = false;
    }
    if (!gap && !expected.isEmpty()) {
      assertThat(actual).as("the answer goes on").hasSize(at);
    }
  }

  private static int next(List<String> actual, int from, String line) {
    for (int at = from; at < actual.size(); at++) {
      if (matches(actual.get(at), line)) {
        return at;
      }
    }
    throw new AssertionError("not in the answer: " + line + "\n" + String.join("\n", actual));
  }
}
