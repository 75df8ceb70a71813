package org.stancegraph.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.TestStore;
import org.stancegraph.export.AnswerWriter;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.store.GraphStore;

/// Reads a release of a small world back with other people's libraries.
class ReleaseTest {

  private static final Path MODEL = Path.of("ontology");

  @TempDir static Path folder;

  private static GraphStore store;
  private static QueryCatalog questions;
  private static Path made;

  @BeforeAll
  static void release() {
    store = TestStore.of(Path.of("src/test/resources/worlds/ruritania"));
    questions = good(QueryCatalog.load(Path.of("queries")));
    made = write("one");
  }

  private static Path write(String name) {
    var asker = new Asker(store, Duration.ofMinutes(1));
    var release = new Release(store, questions, asker, good(Ontology.load(MODEL)), MODEL);
    var to = folder.resolve(name);
    good(release.to(to, GraphFactory.createDefaultGraph()));
    return to;
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    var again = write("two");
    assertThat(Crate.files(again)).isEqualTo(Crate.files(made));
    for (var file : Crate.files(made)) {
      assertThat(again.resolve(file)).as(file).hasSameBinaryContentAs(made.resolve(file));
    }
    assertThat(folder.resolve("two-tmp")).doesNotExist();
  }

  @Test
  void everyDumpIsTheDataset() throws IOException {
    for (var dump :
        Map.of("nq", Lang.NQUADS, "trig", Lang.TRIG, "jsonld", Lang.JSONLD11).entrySet()) {
      var read = read(dump.getKey(), dump.getValue());
      assertThat(store.<Boolean>read(quads -> IsoMatcher.isomorphic(quads, read)))
          .as(dump.getKey())
          .isTrue();
    }
    var union = read("ttl", Lang.TURTLE).getDefaultGraph();
    assertThat(store.<Boolean>read(quads -> union.isIsomorphicWith(copy(quads)))).isTrue();
  }

  private static Graph copy(DatasetGraph quads) {
    var copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, quads.getUnionGraph());
    return copy;
  }

  @Test
  void rdf4jReadsAsManyTriples() throws IOException {
    try (var trig = unpacked("trig");
        var turtle = unpacked("ttl")) {
      var quads = store.<Long>read(all -> all.stream().count());
      assertThat(Rio.parse(trig, RDFFormat.TRIG)).hasSize(quads.intValue());
      var triples = store.<Long>read(all -> all.getUnionGraph().stream().count());
      assertThat(Rio.parse(turtle, RDFFormat.TURTLE)).hasSize(triples.intValue());
    }
  }

  @Test
  void aTableHasTheRowsOfItsQuestion() throws IOException {
    var question = good(questions.find("reports"));
    var asker = new Asker(store, Duration.ofMinutes(1));
    var rows = AnswerWriter.table(good(asker.ask(question, Map.of(), Asker.ENGLISH))).rows();
    try (var csv = parsed("questions/reports.csv")) {
      assertThat(csv.getRecords()).hasSameSizeAs(rows);
    }
    assertThat(rows).isNotEmpty();
  }

  @Test
  void theTablesAreDescribedColumnByColumn() throws IOException {
    var tables = json("questions/csv-metadata.json").getJsonArray("tables");
    assertThat(tables).hasSizeGreaterThan(20);
    for (var table : tables.getValuesAs(JsonObject.class)) {
      var columns = table.getJsonObject("tableSchema").getJsonArray("columns");
      try (var csv = parsed("questions/" + table.getString("url"))) {
        assertThat(columns.getValuesAs(JsonObject.class).stream().map(c -> c.getString("name")))
            .as(table.getString("url"))
            .containsExactlyElementsOf(csv.getHeaderNames());
      }
    }
  }

  @Test
  void everyStanceIsANanopublicationOfFourGraphs() throws IOException {
    try (var in =
        new GZIPInputStream(Files.newInputStream(made.resolve("nanopublications.trig.gz")))) {
      var read = Rio.parse(in, RDFFormat.TRIG);
      var heads =
          read.filter(null, null, Values.iri("http://www.nanopub.org/nschema#Nanopublication"));
      assertThat(heads).isNotEmpty();
      assertThat(read.contexts()).hasSize(4 * heads.size());
    }
  }

  @Test
  void networksAreXmlAndMatricesWithNames() throws Exception {
    for (var name : List.of("actor-topic", "actor-agreement", "actor-conflict")) {
      var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      var graph = xml.parse(made.resolve("networks/" + name + ".graphml").toFile());
      var edges = graph.getElementsByTagName("edge").getLength();
      try (var csv = parsed("networks/" + name + ".csv")) {
        assertThat(csv.getRecords().isEmpty()).as(name).isEqualTo(edges == 0);
      }
    }
  }

  @Test
  void theCrateAndTheChecksumsNameEveryFile() throws Exception {
    var sums = Files.readAllLines(made.resolve("SHA256SUMS"));
    assertThat(sums.stream().map(line -> line.substring(66))).isEqualTo(Crate.files(made));
    for (var line : sums) {
      var bytes = Files.readAllBytes(made.resolve(line.substring(66)));
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(HexFormat.of().formatHex(digest)).as(line).isEqualTo(line.substring(0, 64));
    }
    var entries = json("ro-crate-metadata.json").getJsonArray("@graph");
    assertThat(entries).hasSize(sums.size() + 1);
  }

  @Test
  void aFolderOfOtherFilesIsLeftAlone() throws IOException {
    var other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("mine.txt"), "mine");
    var asker = new Asker(store, Duration.ofMinutes(1));
    var release = new Release(store, questions, asker, good(Ontology.load(MODEL)), MODEL);
    var refused = release.to(other, GraphFactory.createDefaultGraph());
    assertThat(refused.toString()).contains("not a release");
    assertThat(other.resolve("mine.txt")).hasContent("mine");
  }

  private static InputStream unpacked(String suffix) throws IOException {
    return new GZIPInputStream(Files.newInputStream(made.resolve("stancegraph." + suffix + ".gz")));
  }

  private static DatasetGraph read(String suffix, Lang lang) throws IOException {
    try (var in = unpacked(suffix)) {
      return RDFParser.source(in).lang(lang).toDatasetGraph();
    }
  }

  private static CSVParser parsed(String file) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setAllowMissingColumnNames(true).get();
    return CSVParser.parse(Files.newBufferedReader(made.resolve(file)), format);
  }

  private static JsonObject json(String file) throws IOException {
    try (var reader = Json.createReader(Files.newBufferedReader(made.resolve(file)))) {
      return reader.readObject();
    }
  }
}
