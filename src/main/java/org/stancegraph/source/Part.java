package org.stancegraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.SeedNode;
import org.stancegraph.seed.SeedRecord;

/// A named part of a record, as far as it concerns a source text: a report of something, a name of
/// something, or a region to ignore.
record Part(String name, Place keyPlace, SeedNode.Fields fields, String document, boolean region) {

  /// Every part below the record's root, in the order of the file.
  static List<Part> in(SeedRecord record) {
    var found = new ArrayList<Part>();
    collect(record.root(), "", record.id().kind().equals("source"), found);
    return found;
  }

  /// A part stands in the document that it names, or else in the one that its whole record is of.
  private static void collect(
      SeedNode.Fields node, String document, boolean source, List<Part> found) {
    var inherited = node.text("document").orElse(document);
    node.fields()
        .forEach(
            (key, field) -> {
              if (field.value() instanceof SeedNode.Fields group) {
                group
                    .fields()
                    .forEach(
                        (name, member) -> {
                          if (member.value() instanceof SeedNode.Fields fields) {
                            var own = fields.text("document").orElse(inherited);
                            var region = source && key.equals("regions");
                            found.add(new Part(name, member.keyPlace(), fields, own, region));
                            collect(fields, own, source, found);
                          }
                        });
              }
            });
  }

  boolean isReport() {
    return fields.has("quote") && !document.isEmpty();
  }

  boolean isName() {
    return fields.has("name") && fields.has("usedBy");
  }

  boolean isRegion() {
    return region;
  }

  /// Whether numbers are still to be written into it.
  boolean isOpen() {
    return (isName() && NameAnchor.isOpen(this))
        || ((isReport() || isRegion()) && Anchored.span(fields).isEmpty());
  }

  Optional<String> quote() {
    return fields.mapping("quote").flatMap(quote -> quote.text("exact"));
  }

  Optional<Anchored> reported() {
    return Anchored.span(fields)
        .flatMap(
            span ->
                quote()
                    .map(
                        quote ->
                            new Anchored(
                                Anchored.Kind.REPORT, name, document, span, quote, place("span"))));
  }

  List<Anchored> mentioned() {
    var words = fields.text("name").orElse("");
    var source = fields.text("usedBy").orElse("");
    return mentions().stream()
        .flatMap(
            item ->
                Anchored.span(item).stream()
                    .map(
                        span ->
                            new Anchored(
                                Anchored.Kind.MENTION, name, source, span, words, item.place())))
        .toList();
  }

  /// The items of `mentions`, whether with numbers or still in words.
  List<SeedNode.Fields> mentions() {
    return fields.field("mentions").stream()
        .map(SeedNode.Field::value)
        .flatMap(
            value ->
                value instanceof SeedNode.Items items ? items.values().stream() : Stream.of(value))
        .filter(SeedNode.Fields.class::isInstance)
        .map(SeedNode.Fields.class::cast)
        .toList();
  }

  Optional<Anchored> ignored(String source) {
    return Anchored.span(fields)
        .map(span -> new Anchored(Anchored.Kind.REGION, name, source, span, "", place("span")));
  }

  /// The place of the key in this part, or of the part.
  Place place(String key) {
    return fields.field(key).map(SeedNode.Field::keyPlace).orElse(keyPlace);
  }
}
