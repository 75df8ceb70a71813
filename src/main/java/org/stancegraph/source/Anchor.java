package org.stancegraph.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.seed.SeedReader;
import org.stancegraph.seed.SeedRecord;

/// Turns the words by which curators describe places in source texts into numbers, in the records'
/// own files: sources first, because what is to be ignored decides where the rest may stand.
public final class Anchor {

  /// What was written, a line for each place, into how many records, and what could not be.
  public record Outcome(List<String> written, int records, List<Finding> findings) {}

  private final Path seeds;
  private final Texts texts;
  private final Map<String, Texts.Found> named;
  private final Predicate<Path> wanted;
  private final List<String> written = new ArrayList<>();
  private final Set<Path> changed = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  /// `named` holds texts by the slug of their source; `wanted` says which files may be changed.
  public Anchor(Path seeds, Texts texts, Map<String, Texts.Found> named, Predicate<Path> wanted) {
    this.seeds = seeds;
    this.texts = texts;
    this.named = named;
    this.wanted = wanted;
  }

  public Outcome run() {
    sources(records(_ -> {}));
    rest(records(findings::addAll));
    return new Outcome(
        List.copyOf(written), changed.size(), findings.stream().sorted().distinct().toList());
  }

  private List<SeedRecord> records(Consumer<List<Finding>> faults) {
    var records = new ArrayList<SeedRecord>();
    for (var checked : new SeedReader().readAll(seeds)) {
      switch (checked) {
        case Checked.Good<SeedRecord>(var record) -> records.add(record);
        case Checked.Bad<SeedRecord>(var found) -> faults.accept(found);
      }
    }
    return records;
  }

  private void sources(List<SeedRecord> records) {
    for (var document : new Documents(records, texts, named).all()) {
      if (document.sameVersion()) {
        change(
            document.record(),
            anchor -> {
              anchor.source(document);
              Part.in(document.record()).stream()
                  .filter(Part::isRegion)
                  .forEach(region -> anchor.region(region, document));
            });
      } else {
        findings.add(otherVersion(document));
      }
    }
  }

  private static Finding otherVersion(Document document) {
    return Finding.error(
        document.record().root().field("digest").orElseThrow().keyPlace(),
        "the text in the folder is another version than the one that was coded",
        "anchor against the text with this digest; to code the new version, remove digest, length"
            + " and wordCount and check every anchor with verify");
  }

  private void rest(List<SeedRecord> records) {
    var documents = new Documents(records, texts, named);
    var names = new NameAnchor(new NameForms(records));
    findings.addAll(documents.findings());
    for (var record : records) {
      change(
          record,
          anchor -> Part.in(record).forEach(part -> anchorPart(part, anchor, documents, names)));
    }
  }

  private void anchorPart(Part part, RecordAnchor anchor, Documents documents, NameAnchor names) {
    var key = part.isReport() ? "document" : "usedBy";
    if (!part.isReport() && !part.isName()) {
      return;
    }
    var slug = part.isReport() ? part.document() : part.fields().text("usedBy").orElse("");
    documents.unknown(slug, part.place(key)).ifPresent(anchor.findings()::add);
    documents
        .get(slug)
        .filter(Document::sameVersion)
        .ifPresent(
            document -> {
              if (part.isReport()) {
                anchor.report(part, document);
              } else {
                anchor.name(part, document, names);
              }
            });
  }

  private void change(SeedRecord record, Consumer<RecordAnchor> work) {
    if (wanted.test(record.file())) {
      var anchor = new RecordAnchor(record);
      work.accept(anchor);
      anchor.save();
      findings.addAll(anchor.findings());
      written.addAll(anchor.written());
      if (!anchor.written().isEmpty()) {
        changed.add(record.file());
      }
    }
  }
}
