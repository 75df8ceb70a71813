package org.stancegraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.store.GraphStore;

/// The version stands for all that a store holds, so that whoever has an answer under one version
/// never takes it for that of another.
class LoadedVersionTest {

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() throws IOException {
    world = World.in(folder);
    good(new Build(world.inputs(), Progress.SILENT).into(world.store()));
  }

  @Test
  void aLoadedGraphMovesTheVersionAndItsRemovalBringsItBack() throws IOException {
    var without = stored();
    var one = load("note", "<urn:a> <urn:b> 'one' .");
    assertThat(one).isNotEqualTo(without).isEqualTo(stored());
    var two = load("note", "<urn:a> <urn:b> 'two' .");
    assertThat(two).isNotIn(one, without).isEqualTo(stored());
    assertThat(change(List.of(), List.of("note"))).isEqualTo(without).isEqualTo(stored());
  }

  @Test
  void theSameGraphUnderAnotherNameIsAnotherVersion() throws IOException {
    var one = load("note", "<urn:a> <urn:b> 'one' .");
    change(List.of(), List.of("note"));
    assertThat(load("remark", "<urn:a> <urn:b> 'one' .")).isNotEqualTo(one);
  }

  @Test
  void aStoreWithLoadedGraphsIsFreshAndALaterBuildKeepsItsVersion() throws IOException {
    var loaded = load("note", "<urn:a> <urn:b> 'one' .");
    try (var store = good(GraphStore.open(world.store()))) {
      assertThat(FreshStore.isFresh(store, world.inputs())).isTrue();
    }
    assertThat(good(new Build(world.inputs(), Progress.SILENT).into(world.store())).version())
        .isEqualTo(loaded);
    assertThat(stored()).isEqualTo(loaded);
  }

  private String load(String name, String turtle) throws IOException {
    var file = Files.writeString(folder.resolve(name + ".ttl"), turtle);
    return change(List.of(file), List.of());
  }

  private String change(List<Path> files, List<String> drops) {
    return good(new Load(world.inputs(), Progress.SILENT).into(world.store(), files, drops))
        .version();
  }

  private String stored() {
    try (var store = good(GraphStore.open(world.store()))) {
      return store.read(Manifest::versionIn);
    }
  }
}
