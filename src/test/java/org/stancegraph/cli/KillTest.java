package org.stancegraph.cli;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.build.Quads;
import org.stancegraph.build.World;
import org.stancegraph.store.JavaProcess;

/// A build is killed, as a power cut would, at moments spread over its whole run and over the write
/// itself: the store must hold the state before or the state after, and nothing between.
class KillTest {

  private static final int ACTORS = 120;
  private static final int KILLS = 20;

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() throws IOException {
    world = World.in(folder);
  }

  @Test
  void aBuildThatIsKilledLeavesTheStateBeforeOrTheStateAfter() throws Exception {
    var even = built("even");
    var odd = built("odd");
    var writing = timeOfWriting("even");
    var before = even;
    var seen = new HashMap<String, Integer>();
    for (int kill = 0; kill < KILLS; kill++) {
      var after = before.equals(even) ? odd : even;
      write(before.equals(even) ? "odd" : "even");
      var acknowledged = killBuild(kill, writing);
      var now = Quads.at(world.store());
      assertThat(now).as("after kill %s", kill).isIn(before, after);
      assertThat(acknowledged)
          .as("kill %s lost what was acknowledged", kill)
          .isIn(false, now.equals(after));
      seen.merge(now.equals(before) ? "before" : "after", 1, Integer::sum);
      before = now;
    }
    System.out.println("killed " + KILLS + " builds, and found the state " + seen);
    assertThat(seen).containsKeys("before", "after");
  }

  private String built(String state) throws Exception {
    write(state);
    assertThat(build().waitFor()).isZero();
    return Quads.at(world.store());
  }

  private void write(String state) throws IOException {
    for (int actor = 0; actor < ACTORS; actor++) {
      world.organization("actor-" + actor, "Actor " + actor + " is " + state, "partOf: osce\n");
    }
  }

  private Process build() throws IOException {
    return JavaProcess.of(
            Main.class,
            "build",
            "--seeds",
            world.seeds().toString(),
            "--store",
            world.store().toString())
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  /// From the opening of the store to the end of the process, in milliseconds.
  private long timeOfWriting(String state) throws Exception {
    write(state);
    var build = build();
    awaitStoreOpened(build);
    var opened = System.nanoTime();
    assertThat(build.waitFor()).isZero();
    return (System.nanoTime() - opened) / 1_000_000;
  }

  /// One kill in four falls anywhere in the run, one just after the build says that it is done, and
  /// two at moments spread over the write. Says whether the build had said so.
  private boolean killBuild(int kill, long writing) throws Exception {
    var build = build();
    try {
      switch (kill % 4) {
        case 0 -> build.waitFor(kill * 100L, MILLISECONDS);
        case 1 -> awaitReport(build);
        default -> {
          awaitStoreOpened(build);
          build.waitFor(kill * writing / KILLS, MILLISECONDS);
        }
      }
      return isReported();
    } finally {
      build.destroyForcibly().waitFor();
    }
  }

  private void awaitReport(Process build) throws Exception {
    while (build.isAlive() && !isReported()) {
      build.waitFor(2, MILLISECONDS);
    }
  }

  private boolean isReported() throws IOException {
    return Files.readString(folder.resolve("log")).contains("changed  ");
  }

  private void awaitStoreOpened(Process build) throws Exception {
    var lock = world.store().resolve("tdb.lock");
    while (build.isAlive() && !Files.readString(lock).strip().equals("" + build.pid())) {
      build.waitFor(2, MILLISECONDS);
    }
  }
}
