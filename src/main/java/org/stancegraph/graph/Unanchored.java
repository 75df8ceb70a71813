package org.stancegraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.SeedNode;
import org.stancegraph.seed.SeedRecord;

/// Finds the places in a source text that a curator has described in words and `anchor` has not yet
/// turned into numbers.
final class Unanchored {

  private record Anchor(String name, Place place) {}

  private final List<Anchor> found = new ArrayList<>();

  private Unanchored() {}

  /// One finding for the whole record: one run of `anchor` mends them all.
  static Optional<Finding> in(SeedRecord record) {
    var search = new Unanchored();
    if (record.id().kind().equals("source") && !record.root().fields().containsKey("digest")) {
      search.found.add(new Anchor("digest", record.root().place()));
    }
    search.visit(record.id().slug(), record.root().place(), record.root());
    return search.found.isEmpty() ? Optional.empty() : Optional.of(search.finding());
  }

  /// Whether a span or mention is still in words: `{from: …, to: …}`, `{in: …}`.
  static boolean isForm(String key, SeedNode.Fields fields) {
    var numbered = fields.fields().containsKey("start") && fields.fields().containsKey("end");
    return (key.equals("span") || key.equals("mentions")) && !numbered;
  }

  private void visit(String name, Place place, SeedNode node) {
    switch (node) {
      case SeedNode.Text _ -> {}
      case SeedNode.Items items -> items.values().forEach(item -> visit(name, place, item));
      case SeedNode.Fields fields -> {
        if (lacksNumbers(fields)) {
          found.add(new Anchor(name, place));
        }
        fields.fields().forEach((key, field) -> visit(key, field.keyPlace(), field.value()));
      }
    }
  }

  private static boolean lacksNumbers(SeedNode.Fields part) {
    var fields = part.fields();
    var quoted = fields.containsKey("quote") && !fields.containsKey("span");
    var used = fields.containsKey("usedBy") && !fields.containsKey("mentions");
    return quoted || used || inWords(fields.get("span")) || inWords(fields.get("mentions"));
  }

  private static boolean inWords(SeedNode.@Nullable Field field) {
    return switch (field == null ? null : field.value()) {
      case SeedNode.Fields fields -> isForm("span", fields);
      case SeedNode.Items(var items, _) ->
          items.stream().anyMatch(i -> i instanceof SeedNode.Fields f && isForm("mentions", f));
      case SeedNode.Text _ -> false;
      case null -> false;
    };
  }

  private Finding finding() {
    var names = found.stream().map(Anchor::name).limit(5).collect(Collectors.joining(", "));
    var more = found.size() > 5 ? " and " + (found.size() - 5) + " more" : "";
    return Finding.error(
        found.getFirst().place(),
        "not anchored yet: " + names + more,
        "run ./stancegraph anchor --texts DIR");
  }
}
