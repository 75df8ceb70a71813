package org.stancegraph.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.build.FreshStore;
import org.stancegraph.build.Inputs;
import org.stancegraph.build.Progress;
import org.stancegraph.build.Quads;
import org.stancegraph.build.World;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.seed.Sha256;
import org.stancegraph.store.GraphStore;
import org.stancegraph.store.Replacement;

class BackupTest {

  @TempDir static Path shared;

  private static World world;
  private static Ontology ontology;
  private static Path backup;

  @TempDir Path folder;

  @BeforeAll
  static void takeOne() throws IOException {
    world = World.in(shared);
    ontology = good(Ontology.load(Path.of("ontology")));
    try (var store = good(FreshStore.open(world.store(), world.inputs(), Progress.SILENT))) {
      backup = good(Backup.of(store, shared)).path();
    }
  }

  @Test
  void aRestoredStoreHoldsTheSameQuadsAndIsFresh() {
    var elsewhere = folder.resolve("new");
    var report = good(Restore.into(elsewhere, backup, ontology));
    assertThat(report.before()).isEqualTo("none");
    assertThat(Quads.at(elsewhere)).isEqualTo(Quads.at(world.store()));
    try (var store = good(GraphStore.open(elsewhere))) {
      assertThat(FreshStore.isFresh(store, world.inputs())).isTrue();
    }
  }

  /// With the decimals of real figures, which TDB2 writes in its own way.
  @Test
  void theProjectsOwnRecordsComeBackWithTheSameVersion() {
    var inputs = new Inputs(Path.of("seeds"), Path.of("ontology"));
    var place = folder.resolve("own");
    BackupFile file;
    try (var store = good(FreshStore.open(place, inputs, Progress.SILENT))) {
      file = good(Backup.of(store, folder));
    }
    var elsewhere = folder.resolve("elsewhere");
    good(Restore.into(elsewhere, file.path(), ontology));
    assertThat(Quads.at(elsewhere)).isEqualTo(Quads.at(place));
  }

  @Test
  void whatAStoreHeldGivesWayToTheBackupWhole() throws IOException {
    var other = World.in(folder);
    other.organization("other", "Another", "");
    good(FreshStore.open(other.store(), other.inputs(), Progress.SILENT)).close();
    good(Restore.into(other.store(), backup, ontology));
    assertThat(Quads.at(other.store())).isEqualTo(Quads.at(world.store()));
  }

  @Test
  void equalStoresGiveEqualFilesCalledAfterTheVersion() throws IOException {
    try (var store = good(GraphStore.open(world.store()))) {
      var again = good(Backup.of(store, Files.createDirectory(folder.resolve("again"))));
      assertThat(again.path()).hasFileName("stancegraph-" + again.version() + ".nq.gz");
      assertThat(again.path()).hasSameBinaryContentAs(backup);
      try (var files = Files.list(again.path().getParent())) {
        assertThat(files).containsExactly(again.path());
      }
    }
  }

  @Test
  void anRdfLibraryReadsItAndItsDigestIsThatOfItsLines() throws IOException {
    var graph = GraphFactory.createDefaultGraph();
    var quads = new long[1];
    try (var in = new GZIPInputStream(Files.newInputStream(backup))) {
      RDFParser.source(in).lang(Lang.NQUADS).toDatasetGraph().stream()
          .forEach(
              quad -> {
                quads[0]++;
                graph.add(quad.asTriple());
              });
    }
    var file = good(BackupFile.verified(backup));
    assertThat(quads[0]).isEqualTo(file.quads()).isPositive();
    var lines = text(backup).lines().filter(line -> !line.startsWith("#")).toList();
    var digest = Sha256.of(String.join("\n", lines) + "\n");
    assertThat(text(backup)).endsWith("# sha256 " + digest + "\n");
  }

  @Test
  void blankNodesKeepTheirNames() {
    var place = folder.resolve("blank");
    try (var store = good(GraphStore.open(place))) {
      var graph = SSE.parseGraph("(graph (triple _:a.b-c <urn:p> _:d) (triple _:d <urn:p> 1))");
      good(store.replace(new Replacement(Map.of("urn:blank", graph), Set.of())));
      var file = good(Backup.of(store, folder.resolve("blank.nq.gz")));
      var back = good(file.graphs()).get("urn:blank");
      assertThat(back.stream().toList())
          .containsExactlyInAnyOrderElementsOf(graph.stream().toList());
    }
  }

  @Test
  void aFileThatEndsTooEarlyIsRefusedWhereverItEnds() throws IOException {
    var bytes = Files.readAllBytes(backup);
    for (var length : new int[] {0, 5, 20, bytes.length / 2, bytes.length - 9, bytes.length - 1}) {
      refused(Arrays.copyOf(bytes, length));
    }
  }

  @Test
  void aFlippedBitIsFoundWhereverItIs() throws IOException {
    var bytes = Files.readAllBytes(backup);
    for (var at = 10; at < bytes.length; at += bytes.length / 23) {
      var flipped = bytes.clone();
      flipped[at] ^= 4;
      refused(flipped);
    }
  }

  @Test
  void aFileThatWasPackedAgainWithOtherWordsIsFound() throws IOException {
    refused(packed(text -> text.replace("\"ODIHR\"", "\"0DIHR\"")));
    refused(packed(text -> text.replaceFirst("(?m)^<.*\n", "")));
    refused(packed(text -> text.replaceAll("(?m)^# sha256 .*\n", "")));
    refused(packed(text -> text.substring(text.indexOf('\n') + 1)));
  }

  /// Whoever knows the format can mend the digest; the manifest inside still tells.
  @Test
  void aForgedDigestDoesNotMakeAnotherGraphTheSameVersion() throws IOException {
    var forged = packed(text -> redigested(text.replace("\"ODIHR\"", "\"0DIHR\"")));
    assertThat(refused(forged)).contains("the graphs are not those of version");
  }

  @Test
  void aBackupThatTheShapesForbidIsRefused() throws IOException {
    var strict = folder.resolve("strict");
    try (var files = Files.walk(Path.of("ontology"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = strict.resolve(Path.of("ontology").relativize(file));
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(file).replace("sh:maxCount 1", "sh:maxCount 0"));
      }
    }
    var findings = bad(Restore.check(backup, good(Ontology.load(strict))));
    assertThat(findings).isNotEmpty();
  }

  private String refused(byte[] bytes) throws IOException {
    var file = Files.write(folder.resolve("damaged.nq.gz"), bytes);
    var before = Quads.at(world.store());
    var finding = bad(Restore.into(world.store(), file, ontology)).getFirst();
    assertThat(finding.place().file()).isEqualTo(file);
    assertThat(Quads.at(world.store())).isEqualTo(before);
    return finding.message();
  }

  private static byte[] packed(UnaryOperator<String> change) throws IOException {
    var changed = change.apply(text(backup));
    assertThat(changed).isNotEqualTo(text(backup));
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(changed.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String redigested(String text) {
    var lines = text.lines().filter(line -> !line.startsWith("#")).toList();
    var digest = Sha256.of(String.join("\n", lines) + "\n");
    return text.replaceFirst("(?m)^# sha256 .*$", "# sha256 " + digest);
  }

  private static String text(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
