package org.stancegraph.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stancegraph.graph.CanonicalQuads;

/// Compares two snapshots line by line as they are read: memory does not grow with them.
public final class Difference {

  /// A quad that only one of the two has, or that both have, as its canonical line.
  public record Line(Change change, String quad) {}

  public enum Change {
    ADDED,
    REMOVED,
    KEPT
  }

  private Difference() {}

  /// Tells of every quad of both, in canonical order.
  public static void between(Snapshot older, Snapshot newer, Consumer<Line> told)
      throws IOException {
    try (var before = older.reader();
        var after = newer.reader()) {
      var old = next(before);
      var now = next(after);
      while (old != null || now != null) {
        var order = order(old, now);
        if (order < 0) {
          told.accept(new Line(Change.REMOVED, old));
          old = next(before);
        } else if (order > 0) {
          told.accept(new Line(Change.ADDED, now));
          now = next(after);
        } else {
          told.accept(new Line(Change.KEPT, now));
          old = next(before);
          now = next(after);
        }
      }
    }
  }

  private static int order(@Nullable String old, @Nullable String now) {
    return old == null ? 1 : now == null ? -1 : CanonicalQuads.compare(old, now);
  }

  private static @Nullable String next(BufferedReader lines) throws IOException {
    return lines.readLine();
  }
}
