package org.stancegraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.SeedRecord;

/// What a walk through a record writes down on its way: what is wrong, and what stands where.
final class Notes {

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();

  List<Finding> findings() {
    return findings;
  }

  void addAll(List<Finding> found) {
    findings.addAll(found);
  }

  /// Notes a fault; there is no value then.
  <T> Optional<T> error(Place place, String message, String hint) {
    findings.add(Finding.error(place, message, hint));
    return Optional.empty();
  }

  /// Notes that the part stands here, which it may do only once.
  void define(String part, Place place) {
    var earlier = places.putIfAbsent(part, place);
    if (earlier != null) {
      error(
          place,
          "two parts of this record are named '" + part.substring(part.lastIndexOf('/') + 1) + "'",
          "rename one: the other is in line " + earlier.line());
    }
  }

  void place(String key, Place place) {
    places.put(key, place);
  }

  /// The places, the graph's own being the record's where nothing else is said of it.
  Lines lines(SeedRecord record) {
    places.putIfAbsent(record.id().graph(), record.root().place());
    return new Lines(places);
  }
}
