package org.stancegraph.bench;

import java.util.ArrayList;
import java.util.List;

/// Ways of doing one thing, run in turn so that a noise of the machine meets all of them. The first
/// is what the others are compared with.
record Contest(String name, String question, boolean sameAnswers, List<Contender> contenders) {

  Contest {
    contenders = List.copyOf(contenders);
  }

  /// One round to warm up, then as many as are asked for.
  Outcome run(int rounds) throws Exception {
    var times = new ArrayList<List<Long>>();
    round();
    for (var i = 0; i < rounds; i++) {
      times.add(round());
    }
    return new Outcome(this, times);
  }

  private List<Long> round() throws Exception {
    var times = new ArrayList<Long>();
    Object first = null;
    for (var each : contenders) {
      each.preparation().ready();
      var begun = System.nanoTime();
      var given = each.deed().call();
      times.add(System.nanoTime() - begun);
      first = first == null ? given : first;
      if (sameAnswers && !given.equals(first)) {
        throw new IllegalStateException(name + ": '" + each.way() + "' gives another answer");
      }
    }
    return times;
  }
}
