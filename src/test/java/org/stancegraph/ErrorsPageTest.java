package org.stancegraph;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/errors.md` has a row for whatever a curator is told; that each rule of the shapes has one,
/// `ShapesTest` sees to.
class ErrorsPageTest {

  private static final Path PAGE = Path.of("docs/errors.md");
  private static final Path BROKEN = Path.of("src/test/resources/broken");
  private static final Pattern MESSAGE = Pattern.compile(": (?:error|warning): (.*)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void everyFindingOfTheBrokenRecordsHasARow() throws IOException {
    var rows = rows();
    assertThat(told())
        .hasSizeGreaterThan(30)
        .allSatisfy(message -> assertThat(rows).anyMatch(row -> row.matcher(message).matches()));
  }

  @Test
  void aFindingThatNobodyDescribedHasNone() throws IOException {
    assertThat(rows()).noneMatch(row -> row.matcher("the moon is full").matches());
  }

  private static List<String> told() throws IOException {
    try (var files = Files.walk(BROKEN)) {
      return files
          .filter(file -> file.endsWith("expected.txt"))
          .flatMap(ErrorsPageTest::lines)
          .flatMap(line -> MESSAGE.matcher(line).results().map(found -> found.group(1)))
          .distinct()
          .toList();
    }
  }

  /// The findings in the first column, each as a pattern in which `…` stands for any words.
  private static List<Pattern> rows() {
    return lines(PAGE)
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf(" | ", 2)))
        .flatMap(cell -> CODE.matcher(cell).results().map(found -> pattern(found.group(1))))
        .toList();
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(
        Arrays.stream(template.split("…", -1)).map(Pattern::quote).collect(joining(".+")));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
