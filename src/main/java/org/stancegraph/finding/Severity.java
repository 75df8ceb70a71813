package org.stancegraph.finding;

import java.util.Locale;

/// How much a finding weighs: an error stops a build, a warning does not.
public enum Severity {
  ERROR,
  WARNING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
