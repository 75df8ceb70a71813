package org.stancegraph.finding;

import java.util.List;
import java.util.function.Function;

/// A value, or the findings that say why there is none. Bad input is a value; only bugs are thrown.
public sealed interface Checked<T> {

  record Good<T>(T value) implements Checked<T> {}

  record Bad<T>(List<Finding> findings) implements Checked<T> {
    public Bad {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("a bad value needs a finding that says why");
      }
    }
  }

  static <T> Checked<T> good(T value) {
    return new Good<>(value);
  }

  static <T> Checked<T> bad(Finding finding) {
    return new Bad<>(List.of(finding));
  }

  /// The next step on a good value; findings pass through untouched.
  default <U> Checked<U> then(Function<? super T, Checked<U>> next) {
    return switch (this) {
      case Good<T>(var value) -> next.apply(value);
      case Bad<T>(var findings) -> new Bad<>(findings);
    };
  }
}
