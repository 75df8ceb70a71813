package org.stancegraph.graph;

import java.util.Map;
import java.util.Optional;
import org.stancegraph.finding.Place;

/// Where each node, and each property of a node, stands in the record that gave it. Keys are
/// IRIs: a property's key is the node's IRI, a space, and the property's IRI; a reference's key is
/// those, a space, and the IRI it names.
public record Lines(Map<String, Place> places) {

  public Lines {
    places = Map.copyOf(places);
  }

  public static String key(String node, String property) {
    return node + " " + property;
  }

  public static String key(String node, String property, String object) {
    return key(node, property) + " " + object;
  }

  /// The place of the value itself if the record has it, else of the property, else of the node.
  public Optional<Place> of(String node, String property, String object) {
    return Optional.ofNullable(places.get(key(node, property, object)))
        .or(() -> of(node, property));
  }

  /// The place of the property if the record has it, else of the node.
  public Optional<Place> of(String node, String property) {
    return Optional.ofNullable(places.get(key(node, property))).or(() -> of(node));
  }

  public Optional<Place> of(String node) {
    return Optional.ofNullable(places.get(node));
  }
}
