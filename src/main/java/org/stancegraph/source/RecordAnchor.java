package org.stancegraph.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.SeedRecord;
import org.stancegraph.seed.SeedText;

/// Writes the numbers into one record: every place that its curator described in words, and what a
/// source record says of its text. What has numbers already is never touched.
final class RecordAnchor {

  private static final int WIDE = 100;

  private final SeedRecord record;
  private final SeedText text;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  RecordAnchor(SeedRecord record) {
    this.record = record;
    this.text = new SeedText(read(record));
  }

  List<Finding> findings() {
    return findings;
  }

  /// One line for each place that got numbers, for the curator to look over.
  List<String> written() {
    return written;
  }

  /// Digest, length and word count of the document's text, where the record lacks one of them.
  void source(Document document) {
    var root = record.root();
    var before =
        root.field("regions")
            .or(() -> root.field("provenance"))
            .orElse(root.fields().firstEntry().getValue())
            .keyPlace();
    add(before, "digest", document.text().digest());
    add(before, "length", String.valueOf(document.text().length()));
    add(before, "wordCount", String.valueOf(document.text().wordCount()));
  }

  private void add(Place before, String key, String value) {
    if (!record.root().has(key)) {
      text.addBefore(before, key, value);
      written.add(before + ": " + key + " " + value);
    }
  }

  void region(Part region, Document document) {
    if (Anchored.span(region.fields()).isEmpty()) {
      span(region, "reason", document);
    }
  }

  void report(Part report, Document document) {
    var given = Anchored.span(report.fields());
    var span = given.isPresent() ? given : span(report, "quote", document);
    if (span.isPresent() || report.quote().isEmpty()) {
      findings.addAll(QuoteRules.check(report, span, document));
    }
  }

  private Optional<Span> span(Part part, String before, Document document) {
    var passage = Passage.of(part);
    if (passage.quote().isEmpty() && part.isReport()) {
      return Optional.empty();
    }
    return switch (passage.in(document)) {
      case Checked.Bad<Span>(var faults) -> {
        findings.addAll(faults);
        yield Optional.empty();
      }
      case Checked.Good<Span>(var span) -> {
        part.fields()
            .field("span")
            .ifPresentOrElse(
                field -> text.replace(field.keyPlace(), span.toString()),
                () -> text.addBefore(part.place(before), "span", span.toString()));
        note(part, document, List.of(span));
        yield Optional.of(span);
      }
    };
  }

  void name(Part name, Document document, NameAnchor anchor) {
    if (!NameAnchor.isOpen(name)) {
      return;
    }
    switch (anchor.resolve(name, document)) {
      case Checked.Bad<List<Span>>(var faults) -> findings.addAll(faults);
      case Checked.Good<List<Span>>(var spans) -> {
        var field = name.fields().field("mentions");
        if (field.isPresent()) {
          text.replace(field.get().keyPlace(), list(spans, field.get().keyPlace().column()));
        } else {
          var usedBy = name.place("usedBy");
          text.addAfter(usedBy, "mentions", list(spans, usedBy.column()));
        }
        note(name, document, spans);
      }
    }
  }

  /// The mentions as a list in YAML, broken into lines where it would be too wide.
  private static String list(List<Span> spans, int column) {
    var lines = new ArrayList<StringBuilder>();
    lines.add(new StringBuilder("["));
    for (var span : spans) {
      var item = span + (span.equals(spans.getLast()) ? "]" : ", ");
      if (column + "mentions: ".length() + lines.getLast().length() + item.length() > WIDE) {
        lines.add(new StringBuilder(" ".repeat(column + 1)));
      }
      lines.getLast().append(item);
    }
    return lines.stream()
        .map(line -> line.toString().stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private void note(Part part, Document document, List<Span> spans) {
    var places = spans.stream().limit(4).map(s -> s.start() + "–" + s.end()).toList();
    var more = spans.size() > 4 ? " and " + (spans.size() - 4) + " more" : "";
    written.add(
        part.keyPlace()
            + ": "
            + part.name()
            + " in "
            + document.slug()
            + " "
            + String.join(", ", places)
            + more
            + ": "
            + document.glimpse(spans.getFirst()));
  }

  void save() {
    if (text.isChanged()) {
      try {
        Files.writeString(record.file(), text.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String read(SeedRecord record) {
    try {
      return Files.readString(record.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
