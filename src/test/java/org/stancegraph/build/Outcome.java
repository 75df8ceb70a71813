package org.stancegraph.build;

import java.util.List;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;

/// Reads what a test expects to be there out of a checked value, and says what was there instead.
final class Outcome {

  private Outcome() {}

  static <T> T good(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(var value) -> value;
      case Checked.Bad<T>(var findings) -> throw new AssertionError(findings.toString());
    };
  }

  static <T> List<Finding> bad(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(var value) -> throw new AssertionError("no finding, but " + value);
      case Checked.Bad<T>(var findings) -> findings;
    };
  }
}
