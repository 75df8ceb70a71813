package org.stancegraph.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.guard.Limits;

/// Sends what the list of attacks says, byte by byte, to a real server with small limits; after
/// each the server has to answer as if nothing had been. Nothing but that server is ever connected
/// to.
class AttackTest {

  private static final Path LIST = Path.of("src/test/resources/attacks/requests.txt");

  private static final Limits SMALL =
      new Limits(2, 5_000, 2_000_000, 4, 4, 2, 1_000_000, 1_000_000, 10, 100_000, 200, 3);

  @TempDir static Path folder;

  private static RunningServer served;
  private static Server guarded;

  @BeforeAll
  static void serveWithSmallLimits() {
    served = RunningServer.in(folder.resolve("store"));
    var settings =
        new Settings(RunningServer.CONFIG, "127.0.0.1", 0, Optional.empty(), SMALL, false);
    guarded = good(Server.start(served.site(), settings));
  }

  @AfterAll
  static void stop() {
    guarded.close();
    served.close();
  }

  @TestFactory
  Stream<DynamicTest> everyAttackIsAnsweredAsTheListSays() throws IOException {
    var attacks =
        Files.readAllLines(LIST).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Attack::of)
            .toList();
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(60);
    return attacks.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> launch(each)));
  }

  private static void launch(Attack attack) throws IOException {
    var answer = send(attack.request(host()));
    assertThat(answer).as("an answer").startsWith("HTTP/1.1 ");
    var status = answer.substring(9, 12);
    assertThat(status).as(answer.lines().findFirst().orElse("")).matches(attack.status());
    if (!attack.absent().isEmpty()) {
      assertThat(answer).doesNotContain(attack.absent());
    }
    assertStillAnswers();
  }

  private static void assertStillAnswers() throws IOException {
    assertThat(send(get("/health"))).startsWith("HTTP/1.1 200").contains("\"ok\"");
    assertThat(send(get("/api/concurred-with.csv?body=odihr")))
        .startsWith("HTTP/1.1 200")
        .contains("united-states,United States,concurs");
  }

  @Test
  void aRequestThatTricklesIsCutOff() throws IOException {
    assertThat(send("GET / HTTP/1.1\r\nHost: " + host() + "\r\nX-Slow: ")).doesNotContain(" 200 ");
    assertStillAnswers();
  }

  @Test
  void aBodyThatNeverComesIsCutOff() throws IOException {
    var head =
        "POST /sparql HTTP/1.1\r\nHost: %s\r\nContent-Type: application/sparql-query\r\n"
                .formatted(host())
            + "Content-Length: 1000\r\n\r\nASK";
    assertThat(send(head)).doesNotContain(" 200 ");
    assertStillAnswers();
  }

  @Test
  void aRequestOfTwoLengthsIsNone() throws IOException {
    for (var lengths :
        new String[] {
          "Content-Length: 3\r\nContent-Length: 30\r\n",
          "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: chunked, identity\r\n"
        }) {
      var request =
          "POST /sparql HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n0\r\n\r\nGET /health"
                  .formatted(host(), lengths)
              + " HTTP/1.1\r\nHost: x\r\n\r\n";
      assertThat(send(request)).startsWith("HTTP/1.1 4").doesNotContain("\"ok\"");
    }
    assertStillAnswers();
  }

  @Test
  void aRequestWithoutAHostOrWithABadOneIsNone() throws IOException {
    assertThat(send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
    var hostile = "GET /dataset HTTP/1.1\r\nHost: a\"><script>\r\nConnection: close\r\n\r\n";
    assertThat(send(hostile)).startsWith("HTTP/1.1 400").doesNotContain("<script>");
    assertStillAnswers();
  }

  @Test
  void whoAsksTooOftenIsToldToWait() throws IOException {
    var few = new Limits(2, 100, 100_000, 2, 2, 1, 5, 1, 10, 1_000, 20, 3);
    var settings = new Settings(RunningServer.CONFIG, "127.0.0.1", 0, Optional.empty(), few, true);
    try (var server = good(Server.start(served.site(), settings))) {
      var host = URI.create(server.address()).getAuthority();
      var refused = 0;
      for (int request = 0; request < 20; request++) {
        var answer = sendTo(host, get("/health").replace(host(), host));
        refused += answer.startsWith("HTTP/1.1 429") && answer.contains("Retry-After: ") ? 1 : 0;
      }
      assertThat(refused).isPositive().isLessThan(20);
      var other = get("/health").replace("Connection", "X-Forwarded-For: 192.0.2.7\r\nConnection");
      assertThat(sendTo(host, other.replace(host(), host))).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void theLimitsAreToldBeforeTheAnswer() throws IOException {
    var answer = send(get("/sparql?query=ASK%7B%7D"));
    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("Stancegraph-Time-Limit: 2", "Stancegraph-Row-Limit: 5000");
  }

  private static String host() {
    return URI.create(guarded.address()).getAuthority();
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n";
  }

  private static String send(String request) throws IOException {
    return sendTo(host(), request);
  }

  /// All that comes back until the server closes, or nothing where it only closes.
  private static String sendTo(String host, String request) throws IOException {
    var port = Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (java.net.SocketException _) {
      return "";
    }
  }
}
