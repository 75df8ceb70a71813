package org.stancegraph.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.stancegraph.build.Inputs;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;

/// The measurements that `docs/performance.md` reports, to be made again anywhere. They compare;
/// they never pass or fail.
public final class Bench {

  private interface Start {
    Contest on(Ground ground) throws Exception;
  }

  private static final SequencedMap<String, Start> CONTESTS = new TreeMap<>();

  static {
    CONTESTS.put("build", Builds::contest);
    CONTESTS.put("label", Questions::labels);
    CONTESTS.put("links", Questions::links);
    CONTESTS.put("load", Loads::contest);
    CONTESTS.put("question", Questions::ways);
    CONTESTS.put("saved", Questions::saved);
    CONTESTS.put("start", Starts::contest);
  }

  /// How many quads the synthetic store has, and how often each way is measured.
  public record Size(long quads, int rounds) {}

  private final Path home;
  private final Inputs inputs;
  private final Size size;

  public Bench(Path home, Inputs inputs, Size size) {
    this.home = home;
    this.inputs = inputs;
    this.size = size;
  }

  /// Measures what is named, or everything where nothing is, and tells each result as it comes.
  public Checked<List<String>> run(List<String> names, Consumer<String> told) throws Exception {
    for (var name : names) {
      if (!CONTESTS.containsKey(name)) {
        return unknown(name);
      }
    }
    var chosen = names.isEmpty() ? List.copyOf(CONTESTS.keySet()) : names;
    told.accept(machine());
    try (var ground = new Ground(home, inputs, size.quads())) {
      for (var name : chosen) {
        CONTESTS.get(name).on(ground).run(size.rounds()).lines().forEach(told);
      }
    }
    return Checked.good(chosen);
  }

  private String machine() {
    return "%d cores, %d MiB heap at most, Java %s; %d quads, %d rounds: median ratio (lowest to highest), median time"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory() >> 20,
            Runtime.version(),
            size.quads(),
            size.rounds());
  }

  private static Checked<List<String>> unknown(String name) {
    var all = "the measurements are " + String.join(", ", CONTESTS.keySet());
    var place = Place.of(Path.of("bench"));
    var hint = Nearest.hint(name, CONTESTS.keySet(), all);
    return Checked.bad(Finding.error(place, "unknown measurement '" + name + "'", hint));
  }
}
