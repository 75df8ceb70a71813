package org.stancegraph.build;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.seed.EntityId;
import org.stancegraph.store.GraphStore;
import org.stancegraph.store.Replacement;

class BuildTest {

  private static final String ODIHR = new EntityId("actor", "odihr").graph();

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() throws IOException {
    world = World.in(folder);
  }

  @Test
  void theFirstBuildAddsEveryRecordTheOntologyAndWhatIsDerived() {
    var report = build();
    assertThat(report.records()).isEqualTo(3);
    assertThat(report.changes()).extracting(Change::kind).containsOnly(Change.Kind.ADDED);
    assertThat(report.changes())
        .extracting(Change::graph)
        .contains(
            ODIHR,
            EntityId.GRAPHS + "ontology/actors",
            EntityId.GRAPHS + "ontology/positions",
            EntityId.GRAPHS + "derived/stands-for");
  }

  @Test
  void buildingTwiceWritesNotOneByte() throws IOException {
    build();
    var before = bytes();
    assertThat(build().changes()).isEmpty();
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void theSameFilesGiveTheSameQuadsAndVersionInEveryStore() throws IOException {
    var version = build().version();
    var quads = Quads.at(world.store());
    var elsewhere = folder.resolve("elsewhere");
    assertThat(good(new Build(world.inputs(), Progress.SILENT).into(elsewhere)).version())
        .isEqualTo(version);
    assertThat(Quads.at(elsewhere)).isEqualTo(quads);
  }

  @Test
  void onlyTheGraphOfAChangedRecordIsReplaced() throws IOException {
    var version = build().version();
    world.organization("odihr", "Office for Democratic Institutions", "partOf: osce\n");
    var report = build();
    assertThat(report.changes()).extracting(Change::graph).containsExactly(ODIHR);
    assertThat(report.changes()).extracting(Change::kind).containsExactly(Change.Kind.CHANGED);
    assertThat(report.version()).isNotEqualTo(version);
    assertThat(Quads.at(world.store()))
        .contains("Office for Democratic")
        .doesNotContain("\"ODIHR\"");
  }

  @Test
  void theGraphOfADeletedRecordIsRemovedWithWhatFollowedFromIt() throws IOException {
    build();
    world.delete("actors/odihr");
    var report = build();
    assertThat(report.changes())
        .filteredOn(change -> change.kind() == Change.Kind.REMOVED)
        .extracting(Change::graph)
        .containsExactly(ODIHR);
    assertThat(Quads.at(world.store())).doesNotContain("actor/odihr");
  }

  @Test
  void aGraphThatWasLoadedStays() {
    build();
    try (var store = good(GraphStore.open(world.store()))) {
      var loaded = SSE.parseGraph("(graph (triple <urn:s> <urn:p> 'loaded'))");
      store.replace(new Replacement(Map.of("urn:loaded", loaded), Set.of()));
    }
    build();
    assertThat(Quads.at(world.store())).contains("<urn:loaded>");
  }

  @Test
  void aRecordThatCannotBeReadLeavesTheStoreAsItWas() throws IOException {
    build();
    var before = bytes();
    var broken = world.write("actors/broken", "type: [Person\n");
    var findings = bad(new Build(world.inputs(), Progress.SILENT).into(world.store()));
    assertThat(findings).extracting(each -> each.place().file()).containsOnly(broken);
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void aReferenceToNothingIsAFindingAndNoStoreIsMade() throws IOException {
    var record = world.organization("odihr", "ODIHR", "partOf: osze\n");
    var findings = bad(new Build(world.inputs(), Progress.SILENT).into(world.store()));
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().place().file()).isEqualTo(record);
    assertThat(findings.getFirst().place().line()).isEqualTo(3);
    assertThat(findings.getFirst().toString()).contains("osze", "osce");
    assertThat(world.store()).doesNotExist();
  }

  @Test
  void aRecordThatTheShapesForbidIsAFindingAndNoStoreIsMade() throws IOException {
    var record = world.write("actors/nameless", "type: Organization\n");
    var findings = bad(new Build(world.inputs(), Progress.SILENT).into(world.store()));
    assertThat(findings).extracting(each -> each.place().file()).containsOnly(record);
    assertThat(world.store()).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereIsOneFinding() {
    var inputs = new Inputs(folder.resolve("nowhere"), Path.of("ontology"));
    assertThat(bad(new Build(inputs, Progress.SILENT).into(world.store()))).hasSize(1);
  }

  private BuildReport build() {
    return good(new Build(world.inputs(), Progress.SILENT).into(world.store()));
  }

  /// The content of every file of the store but the lock, which says who opened it last.
  private Map<String, String> bytes() throws IOException {
    try (var files = Files.walk(world.store())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("tdb.lock"))
          .collect(toMap(Path::toString, BuildTest::digest));
    }
  }

  private static String digest(Path file) {
    try {
      return Files.getLastModifiedTime(file) + " " + Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
