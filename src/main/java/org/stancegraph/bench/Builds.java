package org.stancegraph.bench;

import static org.stancegraph.bench.Ground.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.stancegraph.build.Build;
import org.stancegraph.build.BuildReport;
import org.stancegraph.build.FreshStore;
import org.stancegraph.build.Inputs;
import org.stancegraph.build.Progress;

/// What a curator waits for: the real records, built for the first time, again, and after a change.
final class Builds {

  private Builds() {}

  static Contest contest(Ground ground) throws IOException {
    var seeds = ground.folders().fresh();
    Folders.copy(ground.inputs().seeds(), seeds);
    var changing = new Inputs(seeds, ground.inputs().ontology());
    var same = ground.inputs();
    var first = ground.folders().fresh();
    var again = ground.folders().fresh();
    var changed = ground.folders().fresh();
    build(same, again);
    return new Contest(
        "build",
        "the real records, read, mapped, validated, derived from and stored",
        false,
        List.of(
            new Contender(
                "for the first time", () -> Folders.delete(first), () -> build(same, first)),
            Contender.of("again, nothing having changed", () -> build(same, again)),
            new Contender(
                "after a change of one record",
                () -> change(seeds),
                () -> build(changing, changed)),
            Contender.of("only to see that the store is fresh", () -> open(same, again))));
  }

  private static void change(Path seeds) throws IOException {
    var record = seeds.resolve("actors/odihr.yaml");
    Files.writeString(record, "# changed\n", StandardOpenOption.APPEND);
  }

  private static BuildReport build(Inputs inputs, Path folder) {
    return good(new Build(inputs, Progress.SILENT).into(folder));
  }

  private static boolean open(Inputs inputs, Path folder) {
    try (var store = good(FreshStore.open(folder, inputs, Progress.SILENT))) {
      return store.folder().isPresent();
    }
  }
}
