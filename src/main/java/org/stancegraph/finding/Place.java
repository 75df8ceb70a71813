package org.stancegraph.finding;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;

/// Where in a file something stands. Line and column count from 1; 0 says that only the file is
/// known.
public record Place(Path file, int line, int column) implements Comparable<Place> {

  private static final Comparator<Place> READING_ORDER =
      Comparator.comparing(Place::path)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  public static Place of(Path file) {
    return new Place(file, 0, 0);
  }

  /// The file as every system and every link writes it, with `/` between its folders.
  public String path() {
    return file.toString().replace(File.separatorChar, '/');
  }

  @Override
  public int compareTo(Place other) {
    return READING_ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? path() : path() + ":" + line + ":" + column;
  }
}
