package org.stancegraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stancegraph.build.Quads;
import org.stancegraph.build.World;

/// `load` as a person types it, on a store on disk.
class LoadCommandTest {

  private static final String GRAPH = "https://w3id.org/stancegraph/graph/loaded/data";
  private static final String ACTOR = "https://w3id.org/stancegraph/id/actor/";
  private static final String PREFIXES =
      """
      @prefix actor: <https://w3id.org/stancegraph/id/actor/> .
      @prefix sg: <https://w3id.org/stancegraph/ns/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      """;
  private static final String UNIT =
      PREFIXES
          + "actor:unit a sg:Organization ; rdfs:label \"Unit\"@en ; sg:partOf actor:odihr .\n";

  @TempDir Path folder;
  private World world;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeWorld() throws IOException {
    world = World.in(folder);
  }

  private static Map<String, String> inEachSyntax() {
    var triple =
        "<%sunit> <https://w3id.org/stancegraph/ns/partOf> <%sodihr> ".formatted(ACTOR, ACTOR);
    var type =
        "<%sunit> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ".formatted(ACTOR)
            + "<https://w3id.org/stancegraph/ns/Organization> ";
    var label =
        "<%sunit> <http://www.w3.org/2000/01/rdf-schema#label> \"Unit\"@en ".formatted(ACTOR);
    var xml =
        """
        <!DOCTYPE rdf:RDF [ <!ENTITY actor "https://w3id.org/stancegraph/id/actor/"> ]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"
            xmlns:sg="https://w3id.org/stancegraph/ns/">
          <sg:Organization rdf:about="&actor;unit">
            <rdfs:label xml:lang="en">Unit</rdfs:label>
            <sg:partOf rdf:resource="&actor;odihr"/>
          </sg:Organization>
        </rdf:RDF>
        """;
    var json =
        """
        {"@context": {"sg": "https://w3id.org/stancegraph/ns/"},
         "@id": "%sunit", "@type": "sg:Organization", "sg:partOf": {"@id": "%sodihr"},
         "http://www.w3.org/2000/01/rdf-schema#label": {"@value": "Unit", "@language": "en"}}
        """
            .formatted(ACTOR, ACTOR);
    var named = " <" + GRAPH + "> .\n";
    return Map.of(
        "ttl", UNIT,
        "trig", UNIT,
        "nt", triple + ".\n" + type + ".\n" + label + ".\n",
        "nq", triple + named + type + ".\n" + label + named,
        "rdf", xml,
        "owl", xml,
        "xml", xml,
        "jsonld", json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "trig", "nt", "nq", "rdf", "owl", "xml", "jsonld"})
  void everySyntaxGivesTheSameQuadsPackedOrNot(String suffix) throws IOException {
    var text = inEachSyntax().get(suffix);
    assertThat(load(write("data." + suffix, text))).as(err.toString()).isZero();
    assertThat(out.toString()).contains("added    " + GRAPH + "  3 triples");
    var quads = quads();
    assertThat(quads).contains("<" + ACTOR + "unit> <https://w3id.org/stancegraph/ns/standsFor>");
    assertThat(load(pack("data." + suffix + ".gz", text))).as(err.toString()).isZero();
    assertThat(quads()).isEqualTo(quads);
    assertThat(err.toString()).contains("nothing changed");
  }

  @Test
  void loadingTheSameFileAgainWritesNotOneByteWhateverItsBlankNodes() throws IOException {
    var blanks =
        PREFIXES + "[] rdfs:seeAlso [], [] . _:a rdfs:seeAlso _:b . _:b rdfs:seeAlso _:a .";
    var file = write("data.ttl", blanks + "\n<http://e.org/s> rdfs:comment 007 , (1 2 [ ]) .");
    assertThat(load(file)).as(err.toString()).isZero();
    var before = bytes();
    assertThat(load(file)).isZero();
    assertThat(bytes()).isEqualTo(before);
    assertThat(build()).isZero();
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void aChangedFileReplacesItsGraphs() throws IOException {
    load(write("data.ttl", UNIT));
    assertThat(load(write("data.ttl", UNIT.replace("Unit", "Other unit")))).isZero();
    assertThat(out.toString()).contains("changed  " + GRAPH + "  3 to 3 triples");
    assertThat(quads()).contains("\"Other unit\"").doesNotContain("\"Unit\"");
  }

  @Test
  void severalFilesMaySpeakOfOneGraphAndNamedGraphsKeepTheirNames() throws IOException {
    var one =
        write(
            "one.trig",
            "<urn:uuid:00000000-0000-4000-8000-000000000001> { <http://e.org/a> <http://e.org/p> 1"
                + " }");
    var two =
        write(
            "two.trig",
            "<urn:uuid:00000000-0000-4000-8000-000000000001> { <http://e.org/b> <http://e.org/p> 2"
                + " }");
    assertThat(load(one, two)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("-000000000001  2 triples");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://w3id.org/stancegraph/graph/actor/odihr",
        "https://w3id.org/stancegraph/graph/build/manifest",
        "https://w3id.org/stancegraph/graph/derived/mine",
        "https://w3id.org/stancegraph/graph/ontology/mine",
        "urn:x-arq:UnionGraph"
      })
  void aGraphThatABuildMakesIsRefusedAtItsLine(String graph) throws IOException {
    var file =
        write(
            "data.nq", "\n<http://e.org/s> <http://e.org/p> <http://e.org/o> <" + graph + "> .\n");
    assertRefused(file, ":2:", "the graph " + graph + " is made by the build");
  }

  @Test
  void aGraphWithoutAnIriAndATripleInATripleAreRefused() throws IOException {
    assertRefused(
        write("data.nq", "<http://e.org/s> <http://e.org/p> <http://e.org/o> _:g .\n"),
        ":1:",
        "without an IRI");
    assertRefused(
        write(
            "data.nt",
            "<http://e.org/s> <http://e.org/p> <<( <http://e.org/s> <http://e.org/p> 'x' )>> .\n"
                .replace('\'', '"')),
        ":1:",
        "a triple inside");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data.ttl   | <http://e.org/s> <http://e.org/p> 1 .\\n"
            + "x:y <http://e.org/p> 2 . | :2:1: | Undefined prefix",
        "data.trig  | <http://e.org/g> {\\n | :2: | ",
        "data.nt    | <http://e.org/s> <http://e.org/p> 1 .\\n | :1:35: | ",
        "data.nq    | \\n<http://e.org/s> <rel> <http://e.org/o> .\\n | :2:18: | Relative IRI",
        "data.ttl   | \\n"
            + "<http://e.org/s> <http://e.org/p> 'x'^^<http://www.w3.org/2001/XMLSchema#integer> ."
            + " | :2:35: | not valid",
        "data.rdf   | <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\\n"
            + "<x> | :2:4: | ",
        "data.jsonld | {\\n '@id' 1} | :2: | "
      })
  void aSyntaxErrorHasItsLine(String name, String text, String place, String message)
      throws IOException {
    assertRefused(write(name, text.replace("\\n", "\n")), place, message == null ? "" : message);
  }

  @Test
  void everyFaultOfEveryFileShowsInOneRun() throws IOException {
    var one = write("one.ttl", "x:y");
    var two = write("two.tll", "");
    assertThat(load(one, two, folder.resolve("three.nt"))).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            one + ":1:", "did you mean 'ttl'?", "three.nt: error: cannot be read", "3 findings");
    assertThat(world.store()).doesNotExist();
  }

  @Test
  void dataThatTheShapesForbidAreFoundAtTheirLineAndNotOneByteIsWritten() throws IOException {
    build();
    assertRefused(
        write("data.ttl", UNIT.replace("actor:odihr", "actor:odhir")),
        ":4:",
        "'partOf' must be an actor");
    assertRefused(
        write("data.trig", UNIT.replace("actor:unit", "[]").replace("rdfs:label", "rdfs:comment")),
        ":4:",
        "English");
  }

  @Test
  void dataAreValidatedTogetherWithWhatWasLoadedBefore() throws IOException {
    var unit = write("unit.ttl", UNIT);
    var desk =
        write(
            "desk.ttl",
            UNIT.replace("odihr", "UNIT").replace("unit", "desk").replace("UNIT", "unit"));
    assertThat(load(desk)).isEqualTo(1);
    assertThat(load(unit)).isZero();
    assertThat(load(desk)).as(err.toString()).isZero();
    assertThat(run("load", "--drop", "unit")).isEqualTo(1);
    assertThat(run("load", "--drop", "unit", "--drop", "desk")).as(err.toString()).isZero();
    assertThat(quads()).doesNotContain("actor/unit", "actor/desk");
  }

  @Test
  void recordsThatNoLongerGoWithLoadedDataStopTheBuildUntilTheseAreDropped() throws IOException {
    load(write("data.ttl", UNIT));
    world.delete("actors/odihr");
    assertThat(build()).isEqualTo(1);
    assertThat(err.toString()).contains("graph/loaded/data: error: 'partOf'", "load --drop GRAPH");
    assertThat(quads()).contains("actor/odihr");
    assertThat(run("load", "--drop", GRAPH)).as(err.toString()).isZero();
    assertThat(quads()).doesNotContain("actor/odihr", "actor/unit");
  }

  @Test
  void whatFollowsFromLoadedDataSurvivesABuildAndGoesWithThem() throws IOException {
    build();
    var before = quads();
    assertThat(load(write("data.ttl", UNIT))).isZero();
    world.organization("undp", "UNDP", "partOf: osce\n");
    assertThat(build()).isZero();
    assertThat(quads())
        .contains("unit> <https://w3id.org/stancegraph/ns/standsFor> <" + ACTOR + "osce>");
    world.delete("actors/undp");
    assertThat(run("load", "--drop", "dta")).isEqualTo(1);
    assertThat(err.toString()).contains("no loaded graph is called 'dta'", "did you mean 'data'?");
    assertThat(run("load", "--drop", "data")).isZero();
    assertThat(out.toString()).contains("removed  " + GRAPH + "  3 triples");
    assertThat(quads().lines().filter(line -> !line.contains("graph/build/loaded")))
        .isEqualTo(before.lines().toList());
  }

  /// What the United States said, said by France: beside the real records.
  @Test
  void aLoadedStanceIsInAnswersUntilItIsDropped() throws IOException {
    world = new World(Path.of("seeds"), folder.resolve("store"));
    assertThat(concurred()).contains("united-states,").doesNotContain("france,");
    var said =
        graph("statement/us-concurs-with-odihr")
            .replace("us-concurs-with-odihr", "france-concurs-with-odihr")
            .replaceAll("actor/(us-state-department|united-states)>", "actor/france>");
    var link = "actor/france> <https://w3id.org/stancegraph/ns/concursWith> <" + ACTOR + "odihr>";
    assertThat(load(write("france.nq", said))).as(err.toString()).isZero();
    assertThat(concurred()).contains("france,France,concurs,explicit");
    assertThat(quads()).contains(link);
    assertThat(build()).isZero();
    assertThat(concurred()).contains("france,France,concurs,explicit");
    var graph = "https://w3id.org/stancegraph/graph/statement/france-concurs-with-odihr";
    assertThat(run("load", "--drop", graph)).as(err.toString()).isZero();
    assertThat(concurred()).doesNotContain("france,");
    assertThat(quads()).doesNotContain(link);
  }

  private String concurred() {
    out.getBuffer().setLength(0);
    assertThat(run("ask", "concurred-with", "--body", "odihr", "--format", "csv")).isZero();
    return out.toString();
  }

  private String graph(String name) {
    var end = "<https://w3id.org/stancegraph/graph/" + name + "> .";
    return quads().lines().filter(line -> line.endsWith(end)).collect(joining("\n", "", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'SECRET'>]>",
        "<!DOCTYPE r [<!ENTITY % x SYSTEM 'SECRET'> %x;]>",
        "<!DOCTYPE r SYSTEM 'SECRET'>",
        "<!DOCTYPE r PUBLIC 'id' 'SECRET'>"
      })
  void xmlThatIncludesAnotherFileIsRefused(String prolog) throws IOException {
    var secret = write("secret.txt", "what only this machine knows");
    var xml =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e.org/">
        <rdf:Description rdf:about="http://e.org/s"><e:p>&x;</e:p></rdf:Description></rdf:RDF>
        """;
    var file = write("data.rdf", prolog.replace("SECRET", secret.toUri().toString()) + "\n" + xml);
    assertRefused(file, ":1:", "is in another file, which is never read");
    assertThat(err.toString()).doesNotContain("only this machine");
  }

  @Test
  void entitiesThatGrowWithoutBoundEndInAFinding() throws IOException {
    var xml = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 'grows'>");
    for (var level = 1; level < 12; level++) {
      xml.append("<!ENTITY a%d '%s'>".formatted(level, "&a%d;".formatted(level - 1).repeat(10)));
    }
    xml.append("]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>")
        .append("<rdf:Description rdf:about='http://e.org/&a11;'/></rdf:RDF>");
    assertRefused(write("data.rdf", xml.toString()), "", "entity");
  }

  @Test
  void aGzipBombEndsInAFinding() throws IOException {
    var file = folder.resolve("data.nq.gz");
    try (OutputStream bomb = new GZIPOutputStream(Files.newOutputStream(file))) {
      var lines = "\n".repeat(1 << 20).getBytes(UTF_8);
      for (var mebibyte = 0; mebibyte <= 256; mebibyte++) {
        bomb.write(lines);
      }
    }
    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertRefused(file, ": error:", "larger than 256 MiB, unpacked");
  }

  @Test
  void aBrokenGzipAndDeepNestingEndInAFinding() throws IOException {
    assertRefused(write("data.ttl.gz", UNIT), ": error:", "cannot be read");
    var whole = Files.readAllBytes(pack("whole.ttl.gz", UNIT));
    var cut = Files.write(folder.resolve("cut.ttl.gz"), Arrays.copyOf(whole, whole.length / 2));
    assertRefused(cut, ": error:", "cannot be read");
    assertRefused(
        write(
            "deep.ttl",
            "<http://e.org/s> <http://e.org/p> " + "[ <http://e.org/p> ".repeat(100_000)),
        "",
        "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"CONTEXT\"", "{\"@import\": \"CONTEXT\"}", "[{}, \"CONTEXT\"]"})
  void aContextElsewhereIsRefusedAndNeverAskedFor(String context) throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/c.jsonld";
      var json = "{\"@context\": %s, \"@id\": \"http://e.org/s\", \"http://e.org/p\": 1}";
      var file = write("data.jsonld", json.formatted(context.replace("CONTEXT", address)));
      assertRefused(file, ": error:", "a context elsewhere is never fetched");
      assertThat(err.toString()).contains(address);
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void loadAloneIsWrongUse() {
    assertThat(run("load")).isEqualTo(2);
    assertThat(err.toString()).contains("name a FILE, or a graph with --drop");
  }

  /// One finding at the place, and neither a new store nor a change to one that is there.
  private void assertRefused(Path file, String place, String message) throws IOException {
    var before = bytes();
    err.getBuffer().setLength(0);
    assertThat(load(file)).as(err.toString()).isEqualTo(1);
    assertThat(err.toString()).contains(file + place, message).doesNotContain("bug in the program");
    assertThat(bytes()).isEqualTo(before);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path pack(String name, String text) throws IOException {
    var file = folder.resolve(name);
    try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(text.getBytes(UTF_8));
    }
    return file;
  }

  private int load(Path... files) {
    var words = new ArrayList<>(List.of("load"));
    Arrays.stream(files).map(Path::toString).forEach(words::add);
    return run(words.toArray(String[]::new));
  }

  private int build() {
    return run("build");
  }

  private int run(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--seeds", world.seeds().toString(), "--store", world.store().toString()));
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  private String quads() {
    return Quads.at(world.store());
  }

  /// The content and time of every file of the store but the lock, which says who opened it last.
  private Map<String, String> bytes() throws IOException {
    if (!Files.exists(world.store())) {
      return Map.of();
    }
    try (var files = Files.walk(world.store())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("tdb.lock"))
          .collect(toMap(Path::toString, LoadCommandTest::state));
    }
  }

  private static String state(Path file) {
    try {
      return Files.getLastModifiedTime(file) + " " + Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
