import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Formats the project's Java with google-java-format, or says which files are not formatted. The
/// build runs it in a JDK of its own: the formatter parses with the javac that it runs on, and
/// Maven may run on one that is too old for our source.
public final class Format {

  public static void main(String[] args) throws Exception {
    var write = List.of(args).contains("write");
    var options = write ? Stream.of("--replace") : Stream.of("--dry-run", "--set-exit-if-changed");
    var command = Stream.concat(options, sources(Path.of("src"))).toArray(String[]::new);
    var out = new PrintWriter(System.out, true);
    var exit = new Main(out, new PrintWriter(System.err, true), System.in).format(command);
    if (exit != 0 && !write) {
      System.err.println(
          "The files above are not formatted: run mvn process-test-classes -Dformat=write");
    }
    System.exit(exit);
  }

  private static Stream<String> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".java"))
          .sorted()
          .toList()
          .stream();
    }
  }
}
