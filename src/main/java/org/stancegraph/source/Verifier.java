package org.stancegraph.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.seed.SeedNode;
import org.stancegraph.seed.SeedReader;
import org.stancegraph.seed.SeedRecord;

/// Holds every anchor of every record against the source texts, and says how it stands.
public final class Verifier {

  /// How many anchors of each source are in which state, by the source's slug.
  public record Outcome(
      Map<String, Map<AnchorState, Integer>> counts,
      Map<String, Integer> withoutText,
      List<Finding> findings) {

    /// How many anchors were held against a text.
    public int anchors() {
      return counts.values().stream()
          .flatMap(states -> states.values().stream())
          .mapToInt(Integer::intValue)
          .sum();
    }
  }

  private final Map<String, Map<AnchorState, Integer>> counts = new TreeMap<>();
  private final Map<String, Integer> withoutText = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Verifier() {}

  /// `named` holds texts by the slug of their source, where digest and title do not tell.
  public static Outcome verify(Path seeds, Texts texts, Map<String, Texts.Found> named) {
    var verifier = new Verifier();
    var records = verifier.records(seeds);
    var documents = new Documents(records, texts, named);
    verifier.findings.addAll(documents.findings());
    documents.all().forEach(verifier::version);
    records.forEach(record -> verifier.record(record, documents));
    return new Outcome(
        verifier.counts, verifier.withoutText, verifier.findings.stream().sorted().toList());
  }

  private List<SeedRecord> records(Path seeds) {
    var records = new ArrayList<SeedRecord>();
    for (var checked : new SeedReader().readAll(seeds)) {
      switch (checked) {
        case Checked.Good<SeedRecord>(var record) -> records.add(record);
        case Checked.Bad<SeedRecord>(var faults) -> findings.addAll(faults);
      }
    }
    return records;
  }

  private void version(Document document) {
    counts.put(document.slug(), new EnumMap<>(AnchorState.class));
    if (!document.sameVersion()) {
      findings.add(
          Finding.error(
              document
                  .record()
                  .root()
                  .field("digest")
                  .map(SeedNode.Field::keyPlace)
                  .orElse(document.place()),
              "the text is another version than the one that was coded",
              "what still stands in it is FUZZY at best: look at each anchor"));
    } else {
      measure(document, "length", document.text().length());
      measure(document, "wordCount", document.text().wordCount());
    }
  }

  /// What the record says of the text's size must be so; a figure of the dataset rests on it.
  private void measure(Document document, String key, int size) {
    var right = String.valueOf(size);
    var root = document.record().root();
    root.text(key)
        .filter(written -> !written.equals(right))
        .ifPresent(
            written ->
                findings.add(
                    Finding.error(
                        root.field(key).orElseThrow().keyPlace(),
                        key + " is " + written + ", but the text has " + right,
                        "write " + key + ": " + right)));
  }

  private void record(SeedRecord record, Documents documents) {
    for (var anchor : Anchored.in(record)) {
      documents
          .get(anchor.document())
          .ifPresentOrElse(
              document -> resolve(anchor, document),
              () -> {
                withoutText.merge(anchor.document(), 1, Integer::sum);
                documents.unknown(anchor.document(), anchor.place()).ifPresent(findings::add);
              });
    }
    for (var part : Part.in(record)) {
      if (part.isOpen()) {
        findings.add(
            Finding.error(
                part.keyPlace(),
                part.name() + " is not anchored yet",
                "run ./stancegraph anchor --texts DIR"));
      }
    }
  }

  private void resolve(Anchored anchor, Document document) {
    var resolved = Resolution.of(anchor, document);
    counts.get(document.slug()).merge(resolved.state(), 1, Integer::sum);
    if (resolved.state() != AnchorState.FOUND) {
      findings.add(
          Finding.error(
              anchor.place(),
              resolved.state()
                  + ": "
                  + anchor.name()
                  + " in "
                  + document.slug()
                  + ": "
                  + resolved.detail(),
              resolved.hint()));
    }
  }
}
