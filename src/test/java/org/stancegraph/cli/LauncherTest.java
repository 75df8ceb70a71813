package org.stancegraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the real launcher in a checkout of its own, with a Maven and a Java that only write down
/// how they were called: what is tested is when it builds, and with what it starts.
class LauncherTest {

  private static final String MAVEN =
      """
      #!/bin/sh
      echo built >>"$LOG"
      sleep "${SLOW:-0}"
      for word in "$@"; do case $word in */pom.xml) root=${word%/pom.xml} ;; esac; done
      mkdir -p "$root/target" && echo "$$" >"$root/target/stancegraph.jar"
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      for word in "$@"; do
        case $word in -XX:AOTCacheOutput=*) echo trained >>"$LOG"; echo x >"${word#*=}"; exit 0 ;; esac
      done
      printf '%s\\n' "$@"
      exit 7
      """;

  private static final List<String> TOOLS =
      List.of(
          "bash",
          "sh",
          "cat",
          "cksum",
          "cp",
          "dirname",
          "find",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "sort",
          "touch",
          "tr",
          "uname");

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void makeCheckout() throws IOException {
    root = Files.createDirectories(folder.resolve("a check out"));
    Files.copy(Path.of("stancegraph"), root.resolve("stancegraph"));
    script(root.resolve("stancegraph"), Files.readString(root.resolve("stancegraph")));
    write(root.resolve("pom.xml"), "<project/>");
    write(root.resolve("src/main/java/A.java"), "class A {}");
    write(root.resolve("src/main/java/B.java"), "class B {}");
    script(folder.resolve("bin/mvn"), MAVEN);
    jdk("jdk", "25.0.1");
  }

  @Test
  void theFirstRunBuildsTrainsAndPassesWordsAndExitCodeThrough() throws Exception {
    var run = run("ask", "who stood", "--election", "Сайлау");
    assertThat(run.exit).isEqualTo(7);
    assertThat(run.out).endsWith("org.stancegraph.cli.Main\nask\nwho stood\n--election\nСайлау\n");
    assertThat(run.out).contains("-Dstancegraph.home=" + root.toRealPath());
    assertThat(run.err).contains("building the program", "preparing faster starts");
    assertThat(log()).containsExactly("built", "trained");
  }

  @Test
  void aSecondRunBuildsNothingAndSaysNothing() throws Exception {
    run("check");
    var again = run("check");
    assertThat(log()).containsExactly("built", "trained");
    assertThat(again.err).isEmpty();
    assertThat(again.out).contains("-XX:AOTCache=", "-XX:+UseSerialGC");
  }

  @Test
  void theServerIsNotStartedWithTheSettingsOfShortCommands() throws Exception {
    assertThat(run("serve").out).doesNotContain("-XX:+UseSerialGC", "TieredStopAtLevel");
  }

  @Test
  void anEditADeletionAnAdditionAndAnEditWithAnOldDateAreEachBuilt() throws Exception {
    run("check");
    write(root.resolve("src/main/java/A.java"), "class A { int a; }");
    run("check");
    assertThat(builds()).isEqualTo(2);
    Files.delete(root.resolve("src/main/java/B.java"));
    run("check");
    assertThat(builds()).isEqualTo(3);
    write(root.resolve("src/main/java/C.java"), "class C {}");
    run("check");
    assertThat(builds()).isEqualTo(4);
    var old = write(root.resolve("src/main/java/C.java"), "class D {}");
    Files.setLastModifiedTime(old, FileTime.fromMillis(0));
    run("check");
    assertThat(builds()).isEqualTo(5);
  }

  @Test
  void aFileThatWasOnlyTouchedIsNotBuilt() throws Exception {
    run("check");
    var file = root.resolve("src/main/java/A.java");
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
    run("check");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void launchersThatStartAtOnceBuildOnce() throws Exception {
    var processes = List.of(start("1", "check"), start("1", "check"), start("1", "check"));
    for (var process : processes) {
      assertThat(process.waitFor()).isEqualTo(7);
    }
    assertThat(log()).containsExactly("built", "trained");
  }

  @Test
  void aLockWhoseHolderHasDiedIsTakenOver() throws Exception {
    var dead = new ProcessBuilder("true").start();
    dead.waitFor();
    write(root.resolve("target/launcher/lock/pid"), dead.pid() + "\n");
    assertThat(run("check").exit).isEqualTo(7);
  }

  @Test
  void anOldJdkIsPassedOverForTheNextOne() throws Exception {
    jdk("old", "17.0.9");
    var process = command("0", "check");
    process.environment().put("STANCEGRAPH_JAVA_HOME", folder.resolve("old").toString());
    process.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    assertThat(finish(process.start()).exit).isEqualTo(7);
  }

  @Test
  void aNewerJdkIsTakenAndGetsNoOptionThatItMayHaveDropped() throws Exception {
    jdk("newer", "26-ea");
    var process = command("0", "check");
    process.environment().put("STANCEGRAPH_JAVA_HOME", folder.resolve("newer").toString());
    var run = finish(process.start());
    assertThat(run.exit).isEqualTo(7);
    assertThat(run.out).doesNotContain("--sun-misc-unsafe");
  }

  @Test
  void withoutAnyJdkItSaysWhereItLookedAndBuildsNothing() throws Exception {
    hideTheJdksOfThisMachine();
    jdk("old", "24.0.2");
    write(folder.resolve("runtime only/release"), "JAVA_VERSION=\"25\"\n");
    script(folder.resolve("runtime only/bin/java"), JAVA);
    for (var home : List.of("", "old", "runtime only", "nowhere")) {
      var run = bare("JAVA_HOME", home.isEmpty() ? "" : folder.resolve(home).toString());
      assertThat(run.exit).isEqualTo(2);
      assertThat(run.err.lines().toList())
          .hasSize(3)
          .first()
          .asString()
          .startsWith("stancegraph: error: there is no JDK 25 or newer");
      assertThat(run.out).isEmpty();
    }
    assertThat(folder.resolve("log")).doesNotExist();
  }

  @Test
  void aJdkAmongThoseOfTheSystemIsFoundWithoutPathOrHome() throws Exception {
    hideTheJdksOfThisMachine();
    jdk("hidden/usr/lib/jvm/one", "17.0.9");
    jdk("hidden/usr/lib/jvm/two", "26.0.1");
    script(tools().resolve("mvn"), MAVEN);
    assertThat(bare("STANCEGRAPH_AOT", "no").exit).isEqualTo(7);
  }

  @Test
  void withoutMavenItSaysSoAndHowToGetItAndLeavesNoLock() throws Exception {
    var run = bare("STANCEGRAPH_JAVA_HOME", folder.resolve("jdk").toString());
    assertThat(run.exit).isEqualTo(2);
    assertThat(run.err.lines().toList())
        .hasSize(2)
        .first()
        .isEqualTo("stancegraph: error: Maven is missing, and the program has to be built");
    assertThat(root.resolve("target/launcher/lock")).doesNotExist();
  }

  /// Lets the launcher look for the system's JDKs below the test's folder instead.
  private void hideTheJdksOfThisMachine() throws IOException {
    var launcher = Files.readString(root.resolve("stancegraph"));
    var hidden = launcher.replaceAll("(?<= )/(?=(usr|opt|Library)/)", "\"\\$HIDDEN\"/");
    assertThat(hidden).isNotEqualTo(launcher);
    script(root.resolve("stancegraph"), hidden);
  }

  /// A run with nothing on the path but what every system has, with no home, and one setting.
  private Run bare(String name, String value) throws Exception {
    var process = command("0", "check");
    process.environment().keySet().retainAll(Set.of("LOG", "SLOW"));
    process.environment().put("PATH", tools().toString());
    process.environment().put("HIDDEN", folder.resolve("hidden").toString());
    process.environment().put(name, value);
    return finish(process.start());
  }

  private Path tools() throws IOException {
    var tools = Files.createDirectories(folder.resolve("tools"));
    for (var tool : TOOLS) {
      var place = Stream.of("/usr/bin", "/bin").map(dir -> Path.of(dir, tool));
      var real = place.filter(Files::exists).findFirst().orElseThrow();
      script(tools.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
    }
    return tools;
  }

  @Test
  void aBuildThatFailsIsSaidAndNothingRuns() throws Exception {
    script(folder.resolve("bin/mvn"), "#!/bin/sh\necho 'A.java:1: no' >&2\nexit 1\n");
    var run = run("check");
    assertThat(run.exit).isEqualTo(1);
    assertThat(run.err).contains("A.java:1: no", "could not be built");
    assertThat(run.out).isEmpty();
  }

  private record Run(int exit, String out, String err) {}

  private Run run(String... words) throws Exception {
    return finish(start("0", words));
  }

  private Process start(String slow, String... words) throws IOException {
    return command(slow, words).start();
  }

  private ProcessBuilder command(String slow, String... words) {
    var command = new ArrayList<>(List.of(root.resolve("stancegraph").toString()));
    command.addAll(List.of(words));
    var process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    process.environment().put("STANCEGRAPH_JAVA_HOME", folder.resolve("jdk").toString());
    process.environment().put("LOG", folder.resolve("log").toString());
    process.environment().put("SLOW", slow);
    return process;
  }

  private static Run finish(Process process) throws Exception {
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), out, err);
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(folder.resolve("log"));
  }

  private long builds() throws IOException {
    return log().stream().filter("built"::equals).count();
  }

  private void jdk(String name, String version) throws IOException {
    write(folder.resolve(name + "/release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(folder.resolve(name + "/bin/java"), JAVA);
    script(folder.resolve(name + "/bin/javac"), JAVA);
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static void script(Path file, String text) throws IOException {
    Files.setPosixFilePermissions(write(file, text), PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
