package org.stancegraph.reconcile;

import java.util.List;

/// A thing as a list shows it. Its id is what stands behind the identifier space in its IRI, as in
/// `actor/odihr`; its types are ids too.
public record Entity(String id, String name, String description, List<String> types) {

  /// The first part of the id, as in `actor`.
  String kind() {
    return id.substring(0, id.indexOf('/'));
  }
}
