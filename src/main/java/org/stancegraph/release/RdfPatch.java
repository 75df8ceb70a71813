package org.stancegraph.release;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Writes a difference as RDF Patch: one transaction that makes the newer of the older.
public final class RdfPatch {

  private RdfPatch() {}

  public static void write(Snapshot older, Snapshot newer, Appendable out) throws IOException {
    out.append("TX .\n");
    Difference.between(older, newer, line -> write(line, out));
    out.append("TC .\n");
  }

  private static void write(Difference.Line line, Appendable out) {
    try {
      switch (line.change()) {
        case ADDED -> out.append("A ").append(line.quad()).append('\n');
        case REMOVED -> out.append("D ").append(line.quad()).append('\n');
        case KEPT -> {}
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
