package org.stancegraph.finding;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// Reads what a test expects to be there out of a checked value, and says what was there instead.
public final class Outcome {

  private Outcome() {}

  public static <T> T good(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(var value) -> value;
      case Checked.Bad<T>(var findings) ->
          throw new AssertionError(findings.stream().map(Finding::toString).collect(joining("\n")));
    };
  }

  public static <T> List<Finding> bad(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(var value) -> throw new AssertionError("no finding, but " + value);
      case Checked.Bad<T>(var findings) -> findings;
    };
  }
}
