package org.stancegraph.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {

  @TempDir Path folder;

  @Test
  void aRequestIsOneLineOfJsonWithoutItsQuery() throws IOException {
    var line = written(exchange("/sparql", "curl/8"), new AccessLog.Told(false, false));
    assertThat(line.keySet())
        .containsExactly(
            "time",
            "id",
            "client",
            "method",
            "route",
            "path",
            "status",
            "bytes",
            "milliseconds",
            "version",
            "agent");
    assertThat(line.getString("time")).isEqualTo("2026-11-27T20:00:00.123Z");
    assertThat(line.getInt("milliseconds")).isEqualTo(1500);
    assertThat(line.getString("client")).isEqualTo("192.0.2.0");
  }

  @Test
  void theQueryAndTheWholeAddressAreLoggedWhereTheyAreAskedFor() throws IOException {
    var line = written(exchange("/sparql", "curl/8"), new AccessLog.Told(true, true));
    assertThat(line.getString("query")).isEqualTo("query=SELECT%20*");
    assertThat(line.getString("client")).isEqualTo("192.0.2.77");
  }

  @Test
  void nothingThatAClientSendsBeginsALineOrMovesATerminal() throws IOException {
    var hostile = "\"}\n{\"status\":200}\u001b[2J\u009b31m\u2028\u202e\u0000\ud800";
    var line = written(exchange("/" + hostile, hostile), new AccessLog.Told(false, false));
    assertThat(line.getString("path")).isEqualTo("/\"}?{\"status\":200}?[2J?31m????");
    assertThat(Files.readString(folder.resolve("log")).lines()).hasSize(1);
  }

  @Test
  void whatIsLongIsCutAndMarkedAsCut() throws IOException {
    var line =
        written(
            exchange("/" + "x".repeat(5000), "a".repeat(5000)), new AccessLog.Told(false, false));
    assertThat(line.getString("path")).hasSize(1025).endsWith("…");
    assertThat(line.getString("agent")).hasSize(201).endsWith("…");
  }

  @Test
  void aLogThatIsTruncatedUnderneathGoesOnAtItsNewEnd() throws IOException {
    var file = folder.resolve("log");
    try (var log = good(AccessLog.to(file.toString(), new AccessLog.Told(false, false)))) {
      log.write(exchange("/one", ""));
      Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
      log.write(exchange("/two", ""));
    }
    assertThat(Files.readString(file)).startsWith("{").contains("/two").doesNotContain("/one");
  }

  @Test
  void aLogThatIsThereIsAppendedTo() throws IOException {
    written(exchange("/one", ""), new AccessLog.Told(false, false));
    try (var log = open()) {
      log.write(exchange("/two", ""));
    }
    assertThat(Files.readAllLines(folder.resolve("log"))).hasSize(2);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsAFinding() {
    var place = folder.resolve("none/log").toString();
    assertThat(bad(AccessLog.to(place, new AccessLog.Told(false, false))).getFirst().message())
        .startsWith("the access log cannot be written");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.77,192.0.2.0",
    "[2001:db8:1:2:3:4:5:6],2001:db8:1:0:0:0:0:0",
    "2001:db8:1:2::6,2001:db8:1:0:0:0:0:0",
    "::ffff:192.0.2.77,192.0.2.0",
    "fe80::1%eth0,fe80:0:0:0:0:0:0:0",
    "example.org,unknown",
    "null,unknown"
  })
  void anAddressIsShortenedWithoutAskingAnybody(String address, String shortened) {
    assertThat(ClientAddress.shortened(address)).isEqualTo(shortened);
  }

  private AccessLog open() {
    return good(AccessLog.to(folder.resolve("log").toString(), new AccessLog.Told(false, false)));
  }

  private JsonObject written(Exchange exchange, AccessLog.Told told) throws IOException {
    var file = folder.resolve("log");
    try (var log = good(AccessLog.to(file.toString(), told))) {
      log.write(exchange);
    }
    try (var reader = Json.createReader(new StringReader(Files.readString(file)))) {
      return reader.readObject();
    }
  }

  private static Exchange exchange(String path, String agent) {
    return new Exchange(
        Instant.parse("2026-11-27T20:00:00.123456Z"),
        "0123456789abcdef",
        "192.0.2.77",
        "GET",
        "/sparql",
        path,
        Optional.of("query=SELECT%20*"),
        200,
        42,
        Duration.ofMillis(1500),
        "0123456789ab",
        agent);
  }
}
