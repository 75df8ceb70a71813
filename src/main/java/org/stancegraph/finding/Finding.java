package org.stancegraph.finding;

import java.util.Comparator;

/// One thing to fix: where it is, what is wrong, and what to write instead. Prints like a
/// compiler's message, so that editors can jump to it; an empty hint prints no second line.
public record Finding(Severity severity, Place place, String message, String hint)
    implements Comparable<Finding> {

  private static final Comparator<Finding> READING_ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(Finding::severity)
          .thenComparing(Finding::message)
          .thenComparing(Finding::hint);

  public static Finding error(Place place, String message, String hint) {
    return new Finding(Severity.ERROR, place, message, hint);
  }

  public static Finding warning(Place place, String message, String hint) {
    return new Finding(Severity.WARNING, place, message, hint);
  }

  @Override
  public int compareTo(Finding other) {
    return READING_ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    var line = place + ": " + severity + ": " + message;
    return hint.isEmpty() ? line : line + "\n  hint: " + hint;
  }
}
