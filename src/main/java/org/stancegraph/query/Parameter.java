package org.stancegraph.query;

import java.util.List;
import java.util.Optional;

/// A variable of a saved question that the asker gives a value: what it may be, and what it is
/// where nothing is given. Options are the finitely many values, if the header enumerates them.
public record Parameter(
    String name,
    ParameterKind kind,
    boolean required,
    String description,
    String example,
    Optional<String> byDefault,
    List<String> options) {

  public Parameter {
    options = List.copyOf(options);
  }
}
