package org.stancegraph.graph;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;
import org.stancegraph.ontology.Holds;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.ontology.Term;
import org.stancegraph.seed.EntityId;
import org.stancegraph.seed.SeedFolder;
import org.stancegraph.seed.SeedNode;
import org.stancegraph.seed.SeedRecord;

/// One walk through a record: it gives every part an IRI and its implied class, remembers where
/// each stands, and finds what JSON-LD would drop without a word.
final class RecordTree {

  private static final String PRIMARY_TOPIC = "http://xmlns.com/foaf/0.1/primaryTopic";

  private static final String ONE_TEXT = "write a word or a text; in quotes, if it holds a ': '";

  private final Ontology ontology;
  private final SeedRecord record;
  private final Values values;
  private final Notes notes = new Notes();

  RecordTree(Ontology ontology, SeedRecord record, Set<EntityId> known) {
    this.ontology = ontology;
    this.record = record;
    this.values = new Values(ontology, record.id(), known);
  }

  /// The record as JSON-LD without its context, or everything that is wrong with it.
  Checked<JsonObject> json() {
    notes.addAll(RequiredKeys.missingIn(record));
    var json = part(record.id().iri(), record.root().place(), record.root(), Optional.empty());
    notes.addAll(Unanchored.in(record).stream().toList());
    return notes.findings().isEmpty() ? Checked.good(json) : new Checked.Bad<>(notes.findings());
  }

  Lines lines() {
    return notes.lines(record);
  }

  private JsonObject part(String iri, Place place, SeedNode.Fields node, Optional<Term> via) {
    notes.define(iri, place);
    var json = Values.JSON.createObjectBuilder().add("@id", iri);
    if (!node.fields().containsKey("type")) {
      via.flatMap(term -> ontology.impliedClass(term.property(), term.reverse()))
          .ifPresent(type -> json.add("type", type));
    }
    if (node.fields().isEmpty()) {
      notes.error(place, "nothing is said here", "give it keys, or leave it out");
    }
    node.fields().forEach((key, field) -> field(json, iri, key, field));
    return json.build();
  }

  private void field(JsonObjectBuilder json, String iri, String key, SeedNode.Field field) {
    var term = ontology.context().term(key);
    if (term.isEmpty()) {
      var known = ontology.context().keys();
      notes.error(
          field.keyPlace(),
          "unknown key '" + key + "'",
          key.contains(" ")
              ? "a key is one word with ': ' behind it"
              : Nearest.hint(key, known, "the keys are in seeds/README.md"));
      return;
    }
    notes.place(Lines.key(iri, term.get().property()), field.keyPlace());
    value(iri, term.get(), field.value()).ifPresent(value -> json.add(key, value));
  }

  private Optional<JsonValue> value(String iri, Term term, SeedNode value) {
    return switch (value) {
      case SeedNode.Text text -> scalar(iri, term, text);
      case SeedNode.Items items -> list(iri, term, items);
      case SeedNode.Fields fields -> mapping(iri, term, fields);
    };
  }

  private Optional<JsonValue> scalar(String iri, Term term, SeedNode.Text text) {
    return switch (values.json(term, text)) {
      case Checked.Good<JsonValue>(var json) -> {
        if (term.holds() instanceof Holds.Reference && json instanceof JsonString object) {
          notes.place(Lines.key(iri, term.property(), object.getString()), text.place());
        }
        yield Optional.of(json);
      }
      case Checked.Bad<JsonValue>(var faults) -> {
        notes.addAll(faults);
        yield Optional.empty();
      }
    };
  }

  private Optional<JsonValue> list(String iri, Term term, SeedNode.Items items) {
    if (items.values().isEmpty()) {
      return notes.error(
          items.place(), "'" + term.key() + "' is an empty list", "leave the key out");
    }
    if (term.holds() instanceof Holds.NamedParts) {
      return notes.error(
          items.place(), "'" + term.key() + "' is a list, but holds named parts", Values.PARTS);
    }
    var json = Values.JSON.createArrayBuilder();
    items.values().forEach(item -> item(iri, term, item).ifPresent(json::add));
    return Optional.of(json.build());
  }

  private Optional<JsonValue> item(String iri, Term term, SeedNode item) {
    return switch (item) {
      case SeedNode.Text text -> scalar(iri, term, text);
      case SeedNode.Items inner ->
          notes.error(
              inner.place(), "'" + term.key() + "' holds a list in a list", "write one list");
      case SeedNode.Fields fields -> anonymous(iri, term, fields);
    };
  }

  /// An item without a name is named by what it says, in the context's order of keys, so that its
  /// IRI outlives a reordering.
  private Optional<JsonValue> anonymous(String iri, Term term, SeedNode.Fields fields) {
    if (!mayHoldParts(term)) {
      return notes.error(fields.place(), "'" + term.key() + "' holds no keys", ONE_TEXT);
    }
    if (Unanchored.isForm(term.key(), fields)) {
      return Optional.empty();
    }
    var name =
        ontology.context().json().keySet().stream()
            .flatMap(key -> fields.text(key).stream())
            .flatMap(text -> SeedFolder.slugFrom(text).stream())
            .collect(Collectors.joining("-"));
    return Optional.of(
        part(iri + "/" + term.key() + "/" + name, fields.place(), fields, Optional.of(term)));
  }

  private Optional<JsonValue> mapping(String iri, Term term, SeedNode.Fields fields) {
    return switch (term.holds()) {
      case Holds.NamedParts() -> Optional.of(namedParts(term, fields));
      case Holds.TextByLanguage() -> Optional.of(TextsByLanguage.json(term, fields, notes));
      default -> {
        if (!mayHoldParts(term)) {
          yield notes.error(fields.place(), "'" + term.key() + "' holds no keys", ONE_TEXT);
        }
        var own = term.property().equals(PRIMARY_TOPIC);
        var nested = own ? record.id().graph() : iri + "/" + term.key();
        yield Unanchored.isForm(term.key(), fields)
            ? Optional.empty()
            : Optional.of(part(nested, fields.place(), fields, Optional.of(term)));
      }
    };
  }

  private boolean mayHoldParts(Term term) {
    return term.holds() instanceof Holds.TextOrPart
        && (term.reverse() || !ontology.isDatatypeProperty(term.property()));
  }

  private JsonObject namedParts(Term term, SeedNode.Fields parts) {
    var json = Values.JSON.createObjectBuilder();
    parts
        .fields()
        .forEach(
            (name, field) -> {
              if (!EntityId.isSlug(name)) {
                notes.error(
                    field.keyPlace(),
                    "'" + name + "' is no name for a part: lower-case words joined by '-'",
                    SeedFolder.slugFrom(name)
                        .map(slug -> "write '" + slug + "'")
                        .orElse("rename it"));
              } else if (field.value() instanceof SeedNode.Fields fields) {
                json.add(
                    name,
                    part(record.id().part(name), field.keyPlace(), fields, Optional.of(term)));
              } else {
                notes.error(
                    field.keyPlace(),
                    "'" + name + "' in '" + term.key() + "' says nothing",
                    "write its keys below it, or in {…}");
              }
            });
    return json.build();
  }
}
