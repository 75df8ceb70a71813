package org.stancegraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// The times of a contest's rounds, read as ratios to its first way within the same round.
record Outcome(Contest contest, List<List<Long>> rounds) {

  /// A line per way: the median ratio, the lowest and the highest, and the median time.
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(contest.name() + ": " + contest.question());
    for (var i = 0; i < contest.contenders().size(); i++) {
      lines.add(line(i));
    }
    return lines;
  }

  private String line(int way) {
    var ratios = sorted(rounds.stream().mapToDouble(round -> 1.0 * round.get(way) / round.get(0)));
    var millis = sorted(rounds.stream().mapToDouble(round -> round.get(way) / 1e6));
    return String.format(
        Locale.ROOT,
        "  %-58s %8.2f  (%.2f to %.2f)  %10.1f ms",
        contest.contenders().get(way).way(),
        ratios[ratios.length / 2],
        ratios[0],
        ratios[ratios.length - 1],
        millis[millis.length / 2]);
  }

  private static double[] sorted(DoubleStream values) {
    return values.sorted().toArray();
  }
}
