package org.stancegraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.cli.Main;

/// Runs the commands that the documents show, and compares what they print with what is shown
/// below them. A line `…` stands for any lines; a command with nothing below it has to succeed.
class DocsTest {

  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  /// Commands that another test runs: the launcher's test serves, this one is run by Maven.
  private static final Set<String> RUN_ELSEWHERE =
      Set.of(
          "./stancegraph serve",
          "mvn verify",
          "mvn process-test-classes -Dformat=write",
          "mvn test -Dgolden=update");

  /// A question in running text or in a table, as in `ask sources`.
  private static final Pattern INLINE = Pattern.compile("`(?:\\./stancegraph )?(ask [^`]+)`");

  private static final Path TEXTS = Path.of("../shared/seeds");

  @TempDir static Path folder;

  private record Shown(Path file, int line, String command, List<String> output) {}

  /// What a document shows never leaves this machine: a peer on it plays Wikidata, and nothing the
  /// reconciliation service.
  @BeforeAll
  static void stayHere() {
    var peer = WikidataPeer.shared().endpoint().toString();
    System.setProperty("stancegraph.wikidata", peer);
    System.setProperty("stancegraph.reconciliation", "http://127.0.0.1:9/");
  }

  @AfterAll
  static void forget() {
    System.clearProperty("stancegraph.wikidata");
    System.clearProperty("stancegraph.reconciliation");
  }

  @TestFactory
  Stream<DynamicTest> everyCommandDoesWhatItsDocumentShows() throws IOException {
    var shown = new ArrayList<Shown>();
    for (var file : documents()) {
      shown.addAll(commands(file));
    }
    assertThat(shown).isNotEmpty();
    return shown.stream().map(each -> DynamicTest.dynamicTest(name(each), () -> run(each)));
  }

  private static String name(Shown shown) {
    return shown.file() + ":" + shown.line() + " " + shown.command();
  }

  private static void run(Shown shown) {
    if (RUN_ELSEWHERE.contains(shown.command())) {
      return;
    }
    var words = words(shown.command());
    assertThat(words.getFirst()).as("a test runs every command shown").isEqualTo("./stancegraph");
    assumeTrue(!words.contains(TEXTS.toString()) || Files.isDirectory(TEXTS), "texts are absent");
    var printed = new StringWriter();
    var program = Main.commandLine();
    program.setOut(new PrintWriter(printed));
    program.setErr(new PrintWriter(printed));
    var code = program.execute(arguments(words));
    var lines = printed.toString().lines().map(String::stripTrailing).toList();
    if (shown.output().isEmpty()) {
      assertThat(code).as(String.join("\n", lines)).isZero();
    } else {
      assertMatches(lines, shown.output());
    }
  }

  /// The words after the program's name, with a store of the test's own where a command has one; a
  /// store that the document names is another.
  private static String[] arguments(List<String> words) {
    var arguments = new ArrayList<>(words.subList(1, words.size()));
    var command =
        Main.commandLine().getSubcommands().get(arguments.isEmpty() ? "" : arguments.getFirst());
    var named = arguments.indexOf("--store");
    if (named >= 0) {
      arguments.set(named + 1, folder.resolve("named").toString());
    } else if (command != null && command.getCommandSpec().findOption("--store") != null) {
      arguments.addAll(List.of("--store", folder.resolve("store").toString()));
    }
    return arguments.toArray(String[]::new);
  }

  private static void assertMatches(List<String> actual, List<String> expected) {
    var gap = expected.indexOf("…");
    if (gap < 0) {
      assertThat(actual).isEqualTo(expected);
    } else {
      assertThat(actual).startsWith(expected.subList(0, gap).toArray(String[]::new));
      var rest = expected.subList(gap + 1, expected.size());
      assertThat(actual).endsWith(rest.toArray(String[]::new));
    }
  }

  private static List<Path> documents() throws IOException {
    try (var docs = Files.walk(Path.of("docs"))) {
      var others =
          Stream.of(
              "README.md",
              "CONTRIBUTING.md",
              "seeds/README.md",
              "queries/README.md",
              "ontology/README.md");
      return Stream.concat(
              others.map(Path::of), docs.filter(file -> file.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  /// The lines of `console` blocks: a command after `$ `, and what it prints up to the next one.
  private static List<Shown> commands(Path file) throws IOException {
    var shown = new ArrayList<Shown>();
    var inside = false;
    var number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith("$ curl ")) {
        inside = false; // PublishingTest sends requests
      } else if (inside && line.startsWith("$ ")) {
        shown.add(new Shown(file, number, line.substring(2).strip(), new ArrayList<>()));
      } else if (inside) {
        shown.getLast().output().add(line.stripTrailing());
      } else {
        var at = number;
        INLINE
            .matcher(line)
            .results()
            .map(found -> "./stancegraph " + found.group(1))
            .forEach(command -> shown.add(new Shown(file, at, command, List.of())));
      }
    }
    return shown;
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(found -> Stream.of(1, 2, 3).map(found::group).filter(s -> s != null).findFirst())
        .map(found -> found.orElseThrow())
        .toList();
  }
}
