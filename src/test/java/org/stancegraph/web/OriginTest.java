package org.stancegraph.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stancegraph.build.World;
import org.stancegraph.guard.Limits;

/// Sends requests with Host headers of all kinds, honest ones and others, as bytes.
class OriginTest {

  private static final String BASE = "https://stancegraph.example.org";
  private static final List<String> WITH_LINKS =
      List.of(
          "/sitemap.xml",
          "/robots.txt",
          "/.well-known/void",
          "/.well-known/sparql-examples",
          "/dataset",
          "/data/actor/odihr.ttl",
          "/graph/actor/odihr",
          "/id/actor/odihr",
          "/question/names",
          "/api/",
          "/sparql",
          "/reconcile",
          "/");

  @TempDir static Path folder;

  private static RunningServer plain;
  private static RunningServer based;

  @BeforeAll
  static void serveASmallWorldWithAndWithoutABase() throws IOException {
    var world = World.in(folder);
    var settings =
        new Settings(
            RunningServer.CONFIG, "127.0.0.1", 0, Optional.of(BASE), Limits.DEFAULT, false);
    based = RunningServer.of(folder.resolve("based"), world.inputs(), settings);
    settings = new Settings(RunningServer.CONFIG, "127.0.0.1", 0);
    plain = RunningServer.of(folder.resolve("plain"), world.inputs(), settings);
  }

  @AfterAll
  static void stop() {
    plain.close();
    based.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example",
        "localhost.evil.example"
      })
  void aHostThatAStrangerMadeUpGetsIntoNoAnswer(String host) throws Exception {
    for (var path : WITH_LINKS) {
      assertThat(sent(plain, path, host)).as(path).startsWith("HTTP/1.1").doesNotContain("evil");
      var absolute = "http://" + host + path;
      assertThat(sent(plain, absolute, host)).as(path).doesNotContain("evil");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example#localhost", "user@evil.example", "a b", "localhost:x"})
  void whatIsNoHostAtAllIsRefused(String host) throws Exception {
    assertThat(sent(plain, "/sitemap.xml", host)).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void anotherPortIsNoMoreBelievedThanAnotherHost() throws Exception {
    assertThat(sent(plain, "/sitemap.xml", "localhost:1")).contains(plain.address() + "sitemap");
  }

  @Test
  void linksLeadWhereTheRequestCameIn() throws Exception {
    var port = URI.create(plain.address()).getPort();
    for (var host : List.of("localhost:" + port, "127.0.0.1:" + port)) {
      assertThat(sent(plain, "/sitemap.xml", host)).contains("http://" + host + "/sitemap.xml?");
    }
  }

  @Test
  void theBaseStandsInEveryWholeLinkWhateverTheHostSays() throws Exception {
    for (var path : List.of("/sitemap.xml", "/robots.txt", "/.well-known/void", "/sparql")) {
      assertThat(sent(based, path, "evil.example"))
          .as(path)
          .contains(BASE + "/")
          .doesNotContain(based.address());
    }
  }

  @Test
  void redirectsNameNoHostAtAll() throws Exception {
    for (var server : List.of(plain, based)) {
      assertThat(sent(server, "/id/actor/odihr", "evil.example"))
          .contains("Location: /data/actor/odihr.ttl\r\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "ftp://example.org",
        "https://example.org/",
        "https://example.org/path",
        "https://a@example.org",
        "https://example.org?x",
        "https://",
        "https://exa mple.org"
      })
  void whatHasMoreOrLessThanSchemeHostAndPortIsNoBase(String text) {
    assertThat(Settings.isBase(text)).isFalse();
    assertThat(Settings.isBase("https://example.org:8443")).isTrue();
  }

  private static String sent(RunningServer server, String target, String host) throws IOException {
    var port = URI.create(server.address()).getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var request = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n";
      socket.getOutputStream().write((request + "\r\n").getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
