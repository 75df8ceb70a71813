package org.stancegraph.federate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.stancegraph.finding.Outcome.good;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.ServerFault;
import org.stancegraph.query.ServerFault.Kind;

/// Asks servers that must not be asked, and servers that do not answer as they should.
class GateTest {

  private static final String QUERY = "https://peer.example/sparql";
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "0:0:0:0:0:0:0:1");
  private static final String PUBLIC = "8.8.4.4";
  private static final Limits SHORT =
      new Limits(Duration.ofMillis(400), Duration.ofMillis(800), 1 << 20, Duration.ofSeconds(1));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::127.0.0.1",
        "::8.8.8.8",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2002:808:808::1",
        "2001:0:808:808::1",
        "2001:db8::1",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "4000::1",
        "100::1",
        "5f00::1"
      })
  void aNameThatLeadsToNoPublicAddressIsNotAsked(String address) {
    var mapped = address.startsWith("::ffff:8");
    var recorded = new RecordingConnections(Map.of("peer.example", List.of(address)));
    var fault = refusal(recorded);
    if (mapped) {
      assertThat(recorded.connected())
          .as("Java takes it for plain IPv4")
          .containsExactly("8.8.8.8");
    } else {
      assertThat(fault.kind()).isEqualTo(Kind.REFUSED);
      assertThat(recorded.connected()).isEmpty();
    }
  }

  @Test
  void oneClosedAddressAmongPublicOnesIsEnoughToRefuse() {
    var recorded =
        new RecordingConnections(Map.of("peer.example", List.of(PUBLIC, "169.254.169.254")));
    assertThat(refusal(recorded).finding().message()).contains("not public");
    assertThat(recorded.connected()).isEmpty();
  }

  @Test
  void theConnectionGoesToTheAddressThatWasCheckedAndTheNameIsAskedForOnce() {
    var recorded = new RecordingConnections(Map.of("peer.example", List.of(PUBLIC)));
    assertThat(refusal(recorded).kind()).isEqualTo(Kind.FAILED);
    assertThat(recorded.connected()).containsExactly(PUBLIC);
    assertThat(recorded.resolved()).containsExactly("peer.example");
  }

  @Test
  void anUnknownNameIsOneClearError() {
    assertThat(refusal(new RecordingConnections(Map.of())).finding().toString())
        .isEqualTo("peer.example: error: this server's name is not known\n  hint: ask again later");
  }

  private static ServerFault refusal(RecordingConnections recorded) {
    var allowed = new AllowList().with(Use.QUESTION, List.of(good(Endpoint.of(QUERY, "test"))));
    try (var gate = new Gate(allowed, Agent.UNKNOWN, SHORT, recorded.connections())) {
      return fault(gate, Use.QUESTION, QUERY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://peer.example/sparql",
        "https://peer.example/",
        "https://peer.example:8443/sparql",
        "https://peer.example./sparql",
        "https://user@peer.example/sparql",
        "https://peer.example/sparql?x=y",
        "https://peer.example/sparql#f",
        "https://peer.example/sparql/../admin",
        "https://peer.example.evil.example/sparql",
        "https://evil.example/sparql",
        "ftp://peer.example/sparql",
        "file:///etc/passwd",
        "https://8.8.4.4/sparql",
        "urn:x",
        "",
        "https://",
        "https://peer.example%2eevil/sparql",
        "https://[::ffff:127.0.0.1]/sparql",
        "https://peer.example\\@evil.example/sparql"
      })
  void whatIsNotExactlyInTheListIsNotAsked(String address) {
    var recorded = new RecordingConnections(Map.of("peer.example", List.of(PUBLIC)));
    var allowed = new AllowList().with(Use.QUESTION, List.of(good(Endpoint.of(QUERY, "test"))));
    try (var gate = new Gate(allowed, Agent.UNKNOWN, SHORT, recorded.connections())) {
      assertThat(fault(gate, Use.QUESTION, address).kind()).isEqualTo(Kind.REFUSED);
      assertThat(fault(gate, Use.ENDPOINT, QUERY).kind()).as("another use").isEqualTo(Kind.REFUSED);
    }
    assertThat(recorded.resolved()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/sparql", "http://2130706433/", "https://2130706433/",
            "https://0x7f.0.0.1/",
        "https://0177.0.0.1/", "https://127.1/", "https://0x7f000001/", "https://127.0.0.1./",
        "https://1.2.3.256/", "http://peer.example/"
      })
  void noHostMayBeAllowedInADisguise(String address) {
    assertThat(Endpoint.of(address, "--allow-service")).isInstanceOf(Checked.Bad.class);
  }

  @Test
  void aPeerOnThisMachineMayBeAllowedByItsAddress() {
    try (var peer = Peer.answering(200, "text/plain", "well");
        var gate = peer.gate(Use.ENDPOINT, SHORT)) {
      var answer = gate.post(Use.ENDPOINT, peer.address(), Map.of("query", "ASK{}"), "text/plain");
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("well");
      assertThat(peer.asked()).containsExactly("/sparql query=ASK%7B%7D");
      assertThat(peer.agents()).containsExactly("Stancegraph/1.0 (+https://w3id.org/stancegraph/)");
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (var other = Peer.answering(200, "text/plain", "secret");
        var peer =
            new Peer(
                exchange -> {
                  exchange.getResponseHeaders().set("Location", other.address());
                  exchange.sendResponseHeaders(307, -1);
                });
        var gate = peer.gate(Use.QUESTION, SHORT)) {
      assertThat(fault(gate, Use.QUESTION, peer.address()).getMessage())
          .isEqualTo("this server answers with a redirect, and none is followed");
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void cookiesAreNotSentBack() {
    var cookies = new CopyOnWriteArrayList<String>();
    try (var peer =
            new Peer(
                exchange -> {
                  cookies.addAll(exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
                  exchange.getResponseHeaders().set("Set-Cookie", "a=b");
                  Peer.reply(exchange, 200, "text/plain", "well");
                });
        var gate = peer.gate(Use.QUESTION, SHORT)) {
      gate.post(Use.QUESTION, peer.address(), Map.of(), "*/*");
      gate.post(Use.QUESTION, peer.address(), Map.of(), "*/*");
      assertThat(peer.asked()).hasSize(2);
      assertThat(cookies).isEmpty();
    }
  }

  @Test
  void aPeerThatSaysNothingIsLeft() {
    var end = new CountDownLatch(1);
    try (var peer = new Peer(_ -> await(end));
        var gate = peer.gate(Use.QUESTION, SHORT)) {
      assertThat(fault(gate, Use.QUESTION, peer.address()).kind()).isEqualTo(Kind.LATE);
      end.countDown();
    }
  }

  @Test
  void aPeerThatTricklesIsLeft() {
    try (var peer =
            new Peer(
                exchange -> {
                  exchange.sendResponseHeaders(200, 0);
                  for (var i = 0; i < 100; i++) {
                    exchange.getResponseBody().write('.');
                    exchange.getResponseBody().flush();
                    pause();
                  }
                });
        var gate = peer.gate(Use.QUESTION, SHORT)) {
      var fault = fault(gate, Use.QUESTION, peer.address());
      assertThat(fault.kind()).isEqualTo(Kind.LATE);
      assertThat(fault.getMessage()).contains("no whole answer within");
    }
  }

  @Test
  void anAnswerThatIsTooLargeIsAnErrorAndNotCutOff() {
    try (var peer = Peer.answering(200, "text/plain", "x".repeat((1 << 20) + 1));
        var gate = peer.gate(Use.QUESTION, SHORT)) {
      assertThat(fault(gate, Use.QUESTION, peer.address()).getMessage())
          .isEqualTo("its answer is larger than 1 MiB");
    }
  }

  @Test
  void anAnswerThatUnpacksToTooMuchIsTheSameError() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(new byte[64 << 20]);
    }
    try (var peer =
            new Peer(
                exchange -> {
                  exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                  exchange.sendResponseHeaders(200, packed.size());
                  exchange.getResponseBody().write(packed.toByteArray());
                });
        var gate = peer.gate(Use.QUESTION, SHORT)) {
      assertThat(fault(gate, Use.QUESTION, peer.address()).getMessage())
          .isEqualTo("its answer is larger than 1 MiB");
    }
  }

  @Test
  void anAnswerThatBreaksOffIsAnError() {
    try (var peer =
            new Peer(
                exchange -> {
                  exchange.sendResponseHeaders(200, 1000);
                  exchange.getResponseBody().write('.');
                });
        var gate = peer.gate(Use.QUESTION, SHORT)) {
      assertThat(fault(gate, Use.QUESTION, peer.address()).kind()).isEqualTo(Kind.FAILED);
    }
  }

  @Test
  void aPeerOnThisMachineIsFoundByItsNameAndByItsAddressesOfBothKinds() {
    for (var host : List.of("localhost", "127.0.0.1", "[::1]")) {
      var address = "http://" + host + ":8080/sparql";
      var allowed = new AllowList().with(Use.QUESTION, List.of(good(Endpoint.of(address, "test"))));
      var recorded = new RecordingConnections(Map.of("localhost", List.of("127.0.0.1", "::1")));
      try (var gate = new Gate(allowed, Agent.UNKNOWN, SHORT, recorded.connections())) {
        assertThat(fault(gate, Use.QUESTION, address).kind()).as(host).isEqualTo(Kind.FAILED);
      }
      assertThat(recorded.connected()).as(host).isNotEmpty().allMatch(LOOPBACK::contains);
    }
  }

  @Test
  void theNameOfThisMachineLeadsNowhereElse() {
    var address = "http://localhost:8080/sparql";
    var allowed = new AllowList().with(Use.QUESTION, List.of(good(Endpoint.of(address, "test"))));
    var recorded = new RecordingConnections(Map.of("localhost", List.of("10.0.0.1")));
    try (var gate = new Gate(allowed, Agent.UNKNOWN, SHORT, recorded.connections())) {
      assertThat(fault(gate, Use.QUESTION, address).kind()).isEqualTo(Kind.REFUSED);
    }
    assertThat(recorded.connected()).isEmpty();
  }

  @Test
  void aShortWaitIsWaitedOnce() {
    try (var peer = asksToWait("0", 1);
        var gate = peer.gate(Use.QUESTION, SHORT)) {
      assertThat(gate.post(Use.QUESTION, peer.address(), Map.of(), "*/*").body()).isNotEmpty();
      assertThat(peer.asked()).hasSize(2);
    }
    try (var peer = asksToWait("0", 9);
        var gate = peer.gate(Use.QUESTION, SHORT)) {
      assertThat(fault(gate, Use.QUESTION, peer.address()).kind()).isEqualTo(Kind.LATE);
      assertThat(peer.asked()).hasSize(2);
    }
  }

  @Test
  void aServerThatAsksForALongWaitIsLeftAlone() {
    try (var peer = asksToWait("300", 1);
        var gate = peer.gate(Use.QUESTION, SHORT)) {
      assertThat(fault(gate, Use.QUESTION, peer.address()).getMessage()).contains("wait for 300 s");
      assertThat(fault(gate, Use.QUESTION, peer.address()).getMessage())
          .contains("asks us to wait");
      assertThat(peer.asked()).as("asked once only").hasSize(1);
    }
  }

  private static Peer asksToWait(String seconds, int times) {
    var left = new AtomicInteger(times);
    return new Peer(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", seconds);
          Peer.reply(exchange, left.getAndDecrement() > 0 ? 429 : 200, "text/plain", "well");
        });
  }

  private static ServerFault fault(Gate gate, Use use, String address) {
    var fault =
        catchThrowableOfType(
            ServerFault.class, () -> gate.post(use, address, Map.of("query", "ASK{}"), "*/*"));
    assertThat(fault).isNotNull();
    return fault;
  }

  private static void await(CountDownLatch end) {
    try {
      end.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
