package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stancegraph.build.World;

/// Asks for things that had a record once.
class WithdrawalTest {

  @TempDir static Path folder;

  private static RunningServer served;

  @BeforeAll
  static void serveAWorldFromWhichThingsWereWithdrawn() throws IOException {
    var world = World.in(folder);
    withdraw(world, "bureau", "It is one body with ODIHR.", "replacedBy: actor/odihr\n");
    withdraw(world, "nobody", "No source names it.", "");
    var settings = new Settings(RunningServer.CONFIG, "127.0.0.1", 0);
    served = RunningServer.of(folder.resolve("served"), world.inputs(), settings);
  }

  private static void withdraw(World world, String slug, String reason, String more)
      throws IOException {
    world.write(
        "withdrawals/" + slug,
        """
        type: Withdrawal
        label: {en: The record %s}
        withdraws: actor/%s
        description: {en: %s, kk: Басқа тілде.}
        %sprovenance: {codedBy: first-coder, codedOn: 2026-11-23, codebook: "1.0"}
        """
            .formatted(slug, slug, reason, more));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id/actor/bureau",
        "data/actor/bureau",
        "data/actor/bureau.nq",
        "graph/actor/bureau",
        "id/actor/bureau/acronym"
      })
  void aWithdrawnThingIsGoneWithTheReasonAndWhatTookItsPlace(String path) throws Exception {
    var answer = served.get(path, "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("It is one body with ODIHR.", "/id/actor/odihr");
    assertThat(answer.headers().firstValue("Link"))
        .hasValue("</id/actor/odihr>; rel=\"successor-version\"");
  }

  @Test
  void whatNothingReplacesIsGoneWithTheReason() throws Exception {
    var answer = served.get("id/actor/nobody", "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("No source names it.");
    assertThat(answer.headers().firstValue("Link")).isEmpty();
  }

  @Test
  void theNoticeItselfIsAThingAndWhatWasNeverThereIsNotGone() throws Exception {
    assertThat(served.get("id/withdrawal/bureau", "text/turtle").statusCode()).isEqualTo(303);
    assertThat(served.get("id/actor/never", "text/turtle").statusCode()).isEqualTo(404);
  }
}
