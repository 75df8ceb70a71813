package org.stancegraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.SeedNode;
import org.stancegraph.seed.SeedRecord;

/// A place in a source document that a record points to by numbers, and the words that have to
/// stand there; a region to ignore keeps no words.
record Anchored(Kind kind, String name, String document, Span span, String words, Place place) {

  enum Kind {
    REPORT,
    MENTION,
    REGION
  }

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /// The numbers of a part: those in its `span`, or its own.
  static Optional<Span> span(SeedNode.Fields part) {
    var numbers = part.mapping("span").orElse(part);
    var start = numbers.text("start").filter(text -> NUMBER.matcher(text).matches());
    var end = numbers.text("end").filter(text -> NUMBER.matcher(text).matches());
    return start.isPresent() && end.isPresent()
        ? span(Integer.parseInt(start.get()), Integer.parseInt(end.get()))
        : Optional.empty();
  }

  private static Optional<Span> span(int start, int end) {
    return start <= end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /// All anchors of a record that have numbers, in the order of the file.
  static List<Anchored> in(SeedRecord record) {
    var found = new ArrayList<Anchored>();
    for (var part : Part.in(record)) {
      if (part.isReport()) {
        part.reported().ifPresent(found::add);
      } else if (part.isName()) {
        found.addAll(part.mentioned());
      } else if (part.isRegion()) {
        part.ignored(record.id().slug()).ifPresent(found::add);
      }
    }
    return found;
  }
}
