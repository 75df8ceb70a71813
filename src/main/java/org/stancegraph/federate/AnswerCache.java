package org.stancegraph.federate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.engine.binding.Binding;

/// What other servers answered lately, so that a question that is asked again within the hour does
/// not reach them again. Bounded in the rows that it keeps; the oldest use goes first.
final class AnswerCache {

  /// For how long an answer is given again, as docs/publishing.md says.
  static final Duration KEPT = Duration.ofHours(1);

  private static final int MOST_ROWS = 200_000;

  private record Kept(List<Binding> rows, long until) {}

  private final Map<String, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);
  private int rows;

  synchronized Optional<List<Binding>> get(String key) {
    var kept = answers.get(key);
    if (kept != null && kept.until() - System.nanoTime() < 0) {
      drop(key);
      return Optional.empty();
    }
    return Optional.ofNullable(kept).map(Kept::rows);
  }

  synchronized void put(String key, List<Binding> answer) {
    drop(key);
    answers.put(key, new Kept(answer, System.nanoTime() + KEPT.toNanos()));
    rows += answer.size() + 1;
    while (rows > MOST_ROWS) {
      drop(answers.keySet().iterator().next());
    }
  }

  private void drop(String key) {
    var gone = answers.remove(key);
    if (gone != null) {
      rows -= gone.rows().size() + 1;
    }
  }
}
