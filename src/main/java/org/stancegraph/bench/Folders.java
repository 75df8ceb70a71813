package org.stancegraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Temporary folders that are gone when the measurements end, however they end.
final class Folders implements AutoCloseable {

  private final Path root;
  private int count;

  Folders() throws IOException {
    root = Files.createTempDirectory("stancegraph-bench");
  }

  /// A name that no folder has yet.
  Path fresh() {
    return root.resolve(Integer.toString(count++));
  }

  static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    delete(root);
  }
}
