package org.stancegraph.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stancegraph.finding.Finding;
import org.stancegraph.seed.SeedRecord;

/// Says which of the keys that every record has are missing, each in one finding with the line to
/// write: the shapes would say several things about what is not there.
final class RequiredKeys {

  private static final Map<String, Absence> REQUIRED =
      new TreeMap<>(
          Map.of(
              "type",
              new Absence("the record has no 'type'", "begin with 'type:' and its class"),
              "provenance",
              new Absence(
                  "provenance is missing",
                  "write provenance: {codedBy: first-coder, codedOn: 2026-11-23, codebook: \"1.0\"}"
                      + " with your own slug and day")));

  private RequiredKeys() {}

  static List<Finding> missingIn(SeedRecord record) {
    var root = record.root();
    return REQUIRED.entrySet().stream()
        .filter(key -> !root.has(key.getKey()))
        .map(Map.Entry::getValue)
        .map(absence -> Finding.error(root.place(), absence.message(), absence.hint()))
        .toList();
  }

  private record Absence(String message, String hint) {}
}
