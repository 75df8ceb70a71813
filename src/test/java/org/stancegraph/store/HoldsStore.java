package org.stancegraph.store;

import java.nio.file.Path;
import org.stancegraph.finding.Checked;

/// Opens the store that it is given, says so, and holds it until its input ends.
public final class HoldsStore {

  private HoldsStore() {}

  public static void main(String[] arguments) throws Exception {
    switch (GraphStore.open(Path.of(arguments[0]))) {
      case Checked.Good<GraphStore>(var store) -> {
        try (store) {
          System.out.println("open");
          System.in.read();
        }
      }
      case Checked.Bad<GraphStore>(var findings) -> findings.forEach(System.out::println);
    }
  }
}
