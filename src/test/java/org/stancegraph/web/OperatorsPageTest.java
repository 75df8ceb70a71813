package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.watch.AccessLog;

/// Sends the requests to the private port that `docs/publishing.md` shows.
class OperatorsPageTest {

  @TempDir static Path folder;

  private static OperatedServer served;

  @BeforeAll
  static void serve() throws Exception {
    served = OperatedServer.in(folder, new AccessLog.Told(false, false));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRequestOfAnOperatorIsAnsweredAsItsDocumentShows() throws IOException {
    var shown =
        ShownRequest.in(Files.readAllLines(Path.of("docs/publishing.md"))).stream()
            .filter(ShownRequest::isForOperators)
            .toList();
    assertThat(shown).hasSizeGreaterThan(5);
    return shown.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> ask(each)));
  }

  private static void ask(ShownRequest shown) throws Exception {
    var line = shown.command().replace("$TOKEN", OperatedServer.TOKEN).replace(":3331/", ":3330/");
    var curl = CurlCommand.of(line);
    PublishingTest.assertShown(
        shown, curl, curl.send(served.client(), served.operators().address()));
  }
}
