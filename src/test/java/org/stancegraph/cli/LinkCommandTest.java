package org.stancegraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `link` as a person types it, with a reconciliation service on this machine.
class LinkCommandTest {

  @TempDir static Path shared;
  @TempDir private Path folder;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private HttpServer service;
  private int patience = Integer.MAX_VALUE;

  @BeforeEach
  void serve() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/en/api",
        exchange -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          asked.add(URLDecoder.decode(form.replaceFirst("^queries=", ""), UTF_8));
          var enough = asked.size() > patience;
          var body = enough ? "wait" : reply(asked.getLast());
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.getResponseHeaders().set("Retry-After", "2");
          var bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(enough ? 429 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
          atOnce.decrementAndGet();
        });
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  /// One candidate for each thing, which is called as the thing and is an organisation.
  private static String reply(String queries) {
    var answer = Json.createObjectBuilder();
    Json.createReader(new StringReader(queries))
        .readObject()
        .forEach(
            (key, query) ->
                answer.add(
                    key,
                    Json.createReader(
                            new StringReader(
                                """
                                {"result": [{"id": "Q900000007", "name": %s, "score": 87.5, "match": false,
                                 "description": "made \\u003cup\\u003e", "type": [{"id": "Q1", "name": "organization"}]}]}
                                """
                                    .formatted(query.asJsonObject().get("query"))))
                        .readObject()));
    return answer.build().toString();
  }

  private String run(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addFirst("link");
    all.addAll(List.of("--store", shared.resolve("store").toString(), "--pause", "0"));
    all.addAll(
        List.of("--service", "http://127.0.0.1:" + service.getAddress().getPort() + "/en/api"));
    var printed = new StringWriter();
    var program = Main.commandLine();
    program.setOut(new PrintWriter(printed));
    program.setErr(new PrintWriter(printed));
    return program.execute(all.toArray(String[]::new)) + "\n" + printed;
  }

  @Test
  void aThingGetsItsCandidatesAndNothingIsWritten() throws IOException {
    var before = Files.readString(Path.of("seeds/actors/odihr.yaml"));
    assertThat(run("odihr", "vladimir-putin", "--format", "csv").replace("\r\n", "\n"))
        .isEqualTo(
            """
            0
            thing,kind,thingLabel,item,itemLabel,description,types,typeMatch,score,match
            odihr,Organization,ODIHR,Q900000007,ODIHR,made <up>,organization,yes,87.5,no
            vladimir-putin,Person,Vladimir Putin,Q900000007,Vladimir Putin,made <up>,organization,no,87.5,no
            """);
    assertThat(asked).hasSize(1);
    assertThat(Files.readString(Path.of("seeds/actors/odihr.yaml"))).isEqualTo(before);
  }

  @Test
  void allThingsAreAskedForInSmallBatchesOneAfterTheOther() {
    assertThat(run("--format", "csv")).startsWith("0\n");
    assertThat(asked).hasSizeGreaterThan(2).allMatch(each -> each.split("\"query\"").length <= 11);
    assertThat(most.get()).isEqualTo(1);
  }

  @Test
  void theFirstRequestToWaitEndsItAndSaysHowMuchIsLeft() {
    patience = 1;
    var printed = run("--format", "csv");
    assertThat(printed)
        .startsWith("1\n")
        .contains("asks us to wait for 2 s")
        .contains("were not asked for");
    assertThat(asked).hasSize(2);
  }

  @Test
  void anAcceptedLinkIsWrittenIntoTheRecordAndNothingElse() throws IOException {
    var record = folder.resolve("actors/odihr.yaml");
    Files.createDirectories(record.getParent());
    Files.copy(Path.of("seeds/actors/odihr.yaml"), record);
    var before = Files.readAllLines(record);
    assertThat(run("--accept", "odihr=Q900000007", "--seeds", folder.toString()))
        .isEqualTo("0\n" + record + "\n");
    var after = Files.readAllLines(record);
    var added = List.of("wikidata: Q900000007", "linkChecked: " + LocalDate.now());
    assertThat(after).containsSubsequence(added);
    assertThat(after.stream().filter(line -> !added.contains(line)).toList()).isEqualTo(before);
    assertThat(asked).isEmpty();
    assertThat(run("--accept", "odihr=Q900000008", "--seeds", folder.toString()))
        .startsWith("1\n")
        .contains("the record has a link already");
  }

  @Test
  void whatIsNoLinkOrNoThingIsAFinding() {
    assertThat(run("--accept", "odihr=P31")).startsWith("1\n").contains("'odihr=P31' is no link");
    assertThat(run("--accept", "odhir=Q900000007"))
        .contains("no record is called 'odhir'")
        .contains("did you mean 'odihr'?");
  }
}
