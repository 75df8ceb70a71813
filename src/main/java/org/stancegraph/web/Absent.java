package org.stancegraph.web;

import java.util.List;
import java.util.stream.Collectors;
import org.stancegraph.publish.Standing;
import org.stancegraph.seed.EntityId;

/// Says that an address names nothing, or nothing any more, and what to ask for in its place.
final class Absent {

  private Absent() {}

  static Reply unknown(String path, List<String> nearest) {
    var rest = nearest.isEmpty() ? "" : "\n" + hint(nearest);
    return Reply.text(404, "there is nothing called '" + shown(path) + "' here" + rest);
  }

  /// What may have been meant, by address; empty where nothing is near.
  static String hint(List<String> nearest) {
    return nearest.isEmpty()
        ? ""
        : nearest.stream()
            .map(iri -> "/" + iri.substring(EntityId.BASE.length()))
            .collect(Collectors.joining(" or ", "did you mean ", "?"));
  }

  static Reply withdrawn(Standing.Withdrawn withdrawn) {
    var reply = "this has been withdrawn: " + withdrawn.reason();
    if (withdrawn.replacement().isEmpty()) {
      return Reply.text(410, reply);
    }
    var local = "/" + withdrawn.replacement().substring(EntityId.BASE.length());
    return Reply.text(410, reply + "\nin its place there is " + local)
        .with("Link", "<" + local + ">; rel=\"successor-version\"");
  }

  /// A path as a stranger wrote it, without signs that mean something to a line or a page.
  private static String shown(String path) {
    return path.replaceAll("[^\\p{L}\\p{N}/._~ -]", "?").substring(0, Math.min(path.length(), 200));
  }
}
