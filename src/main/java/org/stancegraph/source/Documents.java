package org.stancegraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.SeedNode;
import org.stancegraph.seed.SeedRecord;

/// The source documents whose texts are at hand, by slug. A record's text is found by its digest;
/// before it has one, or where the text has changed since, by the title.
final class Documents {

  private final Texts texts;
  private final Map<String, Texts.Found> named;
  private final Map<String, Document> bySlug = new TreeMap<>();
  private final Map<String, SeedRecord> missing = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /// `named` holds the texts that were named on the command line, by the record's slug.
  Documents(List<SeedRecord> records, Texts texts, Map<String, Texts.Found> named) {
    this.texts = texts;
    this.named = named;
    records.stream().filter(record -> record.id().kind().equals("source")).forEach(this::place);
  }

  Optional<Document> get(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  List<Document> all() {
    return List.copyOf(bySlug.values());
  }

  /// One finding for each record without a text, in the order of the slugs.
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  boolean isKnown(String slug) {
    return bySlug.containsKey(slug) || missing.containsKey(slug);
  }

  private void place(SeedRecord record) {
    switch (find(record)) {
      case Checked.Good<Texts.Found>(var found) -> {
        var digest = record.root().text("digest");
        var same = digest.isEmpty() || digest.get().equals(found.text().digest());
        bySlug.put(record.id().slug(), new Document(record, found.text(), same));
      }
      case Checked.Bad<Texts.Found>(var faults) -> {
        missing.put(record.id().slug(), record);
        findings.addAll(faults);
      }
    }
  }

  private Checked<Texts.Found> find(SeedRecord record) {
    var explicit = Optional.ofNullable(named.get(record.id().slug()));
    return explicit
        .or(() -> record.root().text("digest").flatMap(texts::byDigest))
        .map(Checked::good)
        .orElseGet(() -> byTitle(record));
  }

  private Checked<Texts.Found> byTitle(SeedRecord record) {
    var title = record.root().text("title").filter(text -> !text.isBlank());
    var found = title.map(texts::byTitle).orElse(List.of());
    if (found.size() == 1) {
      return Checked.good(found.getFirst());
    }
    var what = found.isEmpty() ? "no text" : found.size() + " texts";
    var by = record.root().has("digest") ? "this digest or title" : "this title";
    var place = keyPlace(record.root(), record.root().has("digest") ? "digest" : "title");
    return Checked.bad(
        Finding.error(
            place,
            what + " in the folder with " + by,
            "name the file: --text " + record.id().slug() + "=FILE"));
  }

  private static Place keyPlace(SeedNode.Fields root, String key) {
    return root.field(key).map(SeedNode.Field::keyPlace).orElse(root.place());
  }

  /// Why there is no such document: nothing where its missing text has a finding of its own.
  Optional<Finding> unknown(String slug, Place place) {
    return isKnown(slug)
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                place,
                "unknown source '" + slug + "'",
                Nearest.hint(slug, bySlug.keySet(), "write its record in seeds/sources/")));
  }
}
