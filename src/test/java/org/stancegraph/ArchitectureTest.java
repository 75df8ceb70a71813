package org.stancegraph;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the compiled classes against the tables in `docs/architecture.md`.
class ArchitectureTest {

  private static final Path CLASSES = Path.of("target/classes");
  private static final Path TABLES = Path.of("docs/architecture.md");
  /// A class of ours in a name or descriptor; not the IRIs of our terms, which stand at w3id.org.
  private static final Pattern OURS = Pattern.compile("(?<!\\.)org/stancegraph/(\\w+)/");

  @Test
  void everyPackageIsInTheTable() throws IOException {
    assertThat(uses().keySet()).isEqualTo(allowed().keySet());
  }

  @Test
  void packagesImportOnlyWhatTheTableAllows() throws IOException {
    var allowed = allowed();
    var broken = new ArrayList<String>();
    uses()
        .forEach(
            (name, names) -> {
              for (var used : packagesIn(names)) {
                if (!used.equals(name) && !allowed.getOrDefault(name, List.of()).contains(used)) {
                  broken.add(name + " may not import " + used);
                }
              }
            });
    assertThat(broken).isEmpty();
  }

  @Test
  void packagesPointOneWay() throws IOException {
    var seen = new ArrayList<String>();
    allowed()
        .forEach(
            (name, imports) -> {
              assertThat(seen).as("what %s may import stands above it", name).containsAll(imports);
              seen.add(name);
            });
  }

  @Test
  void eachEngineIsKeptInOnePackage() throws IOException {
    var broken = new ArrayList<String>();
    var uses = uses();
    for (var row : rows("engine")) {
      var home = code(row.get(1)).getFirst();
      for (var prefix : code(row.get(2))) {
        var path = prefix.replace('.', '/');
        uses.forEach(
            (name, names) -> {
              if (!name.equals(home) && names.stream().anyMatch(each -> each.contains(path))) {
                broken.add(name + " may not import " + prefix + "*, which belongs to " + home);
              }
            });
        assertThat(uses.get(home)).as(home).anyMatch(each -> each.contains(path));
      }
    }
    assertThat(broken).isEmpty();
  }

  private static TreeSet<String> packagesIn(TreeSet<String> names) {
    return names.stream()
        .flatMap(name -> OURS.matcher(name).results().map(found -> found.group(1)))
        .collect(toCollection(TreeSet::new));
  }

  /// Per package of ours, every class name and descriptor that its classes mention.
  private static Map<String, TreeSet<String>> uses() throws IOException {
    try (var files = Files.walk(CLASSES)) {
      var uses = new TreeMap<String, TreeSet<String>>();
      files
          .filter(file -> file.toString().endsWith(".class"))
          .forEach(
              file -> uses.computeIfAbsent(home(file), _ -> new TreeSet<>()).addAll(names(file)));
      return uses;
    }
  }

  private static String home(Path file) {
    return CLASSES.relativize(file.getParent()).getFileName().toString();
  }

  private static List<String> names(Path file) {
    try {
      var names = new ArrayList<String>();
      for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
        switch (entry) {
          case ClassEntry type -> names.add(type.asInternalName());
          case Utf8Entry text when text.stringValue().contains("L") ->
              names.add(text.stringValue());
          default -> {}
        }
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> allowed() throws IOException {
    var allowed = new LinkedHashMap<String, List<String>>();
    for (var row : rows("package")) {
      var imports =
          Arrays.stream(row.get(2).split(",")).map(String::trim).filter(s -> !s.isEmpty());
      allowed.put(code(row.getFirst()).getFirst(), imports.toList());
    }
    return allowed;
  }

  /// The rows of the table whose first heading is the word, each as its trimmed cells.
  private static List<List<String>> rows(String heading) throws IOException {
    var lines = Files.readAllLines(TABLES);
    var start =
        lines.indexOf(
            lines.stream().filter(s -> s.startsWith("| " + heading)).findFirst().orElseThrow());
    return lines.stream()
        .skip(start + 2L)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::trim).toList())
        .toList();
  }

  private static List<String> code(String cell) {
    return Stream.of(cell)
        .flatMap(text -> Pattern.compile("`([^`]+)`").matcher(text).results())
        .map(found -> found.group(1))
        .toList();
  }
}
