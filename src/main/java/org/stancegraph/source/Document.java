package org.stancegraph.source;

import java.util.List;
import java.util.stream.Stream;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.SeedNode;
import org.stancegraph.seed.SeedRecord;

/// A source document at hand: its record, its text, and whether the text is the very version that
/// the record was coded from.
record Document(SeedRecord record, Text text, boolean sameVersion) {

  String slug() {
    return record.id().slug();
  }

  /// The regions that no anchor counts in, as far as they have numbers.
  List<Span> ignored() {
    return record.root().mapping("regions").stream()
        .flatMap(regions -> regions.fields().values().stream())
        .flatMap(
            region ->
                region.value() instanceof SeedNode.Fields f
                    ? Anchored.span(f).stream()
                    : Stream.empty())
        .toList();
  }

  /// Those of the places that lie outside the regions to ignore.
  List<Span> codable(List<Span> places) {
    var ignored = ignored();
    return places.stream().filter(p -> ignored.stream().noneMatch(p::overlaps)).toList();
  }

  /// A few words of the text, to recognise a place by.
  String glimpse(Span span) {
    var words = text.in(span).strip().split("\\s+");
    var last = words.length;
    return last <= 6
        ? String.join(" ", words)
        : String.join(" ", List.of(words).subList(0, 3))
            + " … "
            + String.join(" ", List.of(words).subList(last - 3, last));
  }

  Place place() {
    return record.root().place();
  }
}
