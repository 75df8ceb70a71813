package org.stancegraph.graph;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.ontology.Holds;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.ontology.Term;
import org.stancegraph.seed.EntityId;
import org.stancegraph.seed.SeedNode;

/// Checks one scalar against what its key may hold, before JSON-LD would drop or invent something,
/// and gives it as the JSON that JSON-LD reads.
final class Values {

  /// One for all, because `Json`'s own methods look for a provider at every call.
  static final JsonProvider JSON = JsonProvider.provider();

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String LANGUAGE = "http://purl.org/dc/terms/language";
  private static final Pattern ITEM = Pattern.compile("[QPL][1-9]\\d*");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern NATURAL = Pattern.compile("\\d+");
  private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

  /// So many concepts are all named in a hint.
  private static final int FEW = 12;

  private final Ontology ontology;
  private final EntityId record;
  private final Set<EntityId> known;

  /// `known` are the things that have a record, of which a reference may have left out the kind.
  Values(Ontology ontology, EntityId record, Set<EntityId> known) {
    this.ontology = ontology;
    this.record = record;
    this.known = known;
  }

  Checked<JsonValue> json(Term term, SeedNode.Text text) {
    if (text.value().isBlank()) {
      return bad(text, "'" + term.key() + "' has no value", "give one, or leave the key out");
    }
    return switch (term.holds()) {
      case Holds.Classes() -> className(text);
      case Holds.Reference(var base) -> reference(term, base, text);
      case Holds.Concept(var namespace) -> concept(term, namespace, text);
      case Holds.Typed(var datatype) -> typed(term, datatype, text);
      case Holds.TextOrPart() -> plain(term, text);
      case Holds.NamedParts() -> bad(text, "'" + term.key() + "' holds named parts", PARTS);
      case Holds.TextByLanguage() ->
          bad(text, "'" + term.key() + "' needs a language", "write {en: …}");
    };
  }

  static final String PARTS = "write each as 'its-name: {…}' on a line of its own";

  private Checked<JsonValue> className(SeedNode.Text text) {
    var classes = ontology.context().classes();
    return classes.containsKey(text.value())
        ? good(text.value())
        : bad(
            text,
            "unknown class '" + text.value() + "'",
            Nearest.hint(text.value(), classes.keySet(), "the classes are in seeds/README.md"));
  }

  /// Gives the whole IRI of what is named: a part of the record, or a thing below the base.
  private Checked<JsonValue> reference(Term term, String base, SeedNode.Text text) {
    var whole = base.isEmpty() ? record.part(text.value()) : base + text.value();
    return new ReferenceForm(base, known)
        .correction(text.value())
        .map(
            hint ->
                bad(text, "'" + text.value() + "' is no reference for '" + term.key() + "'", hint))
        .orElseGet(() -> good(whole));
  }

  /// Gives the concept's whole IRI, because JSON-LD would take a concept that is spelt like a key
  /// (`act: description`) for the key's property.
  private Checked<JsonValue> concept(Term term, String namespace, SeedNode.Text text) {
    if (!namespace.startsWith(EntityId.TERMS)) {
      return foreign(term, namespace, text);
    }
    if (ontology.concepts().contains(namespace + text.value())) {
      return good(namespace + text.value());
    }
    var known =
        ontology.concepts().tailSet(namespace).stream()
            .takeWhile(iri -> iri.startsWith(namespace))
            .map(iri -> iri.substring(namespace.length()))
            .toList();
    return bad(
        text,
        "unknown " + term.key() + " '" + text.value() + "'",
        known.size() <= FEW
            ? "write one of " + String.join(", ", known)
            : Nearest.to(text.value(), known)
                    .map(near -> "did you mean '" + near + "'? ")
                    .orElse("")
                + "the values are in "
                + scheme(namespace));
  }

  /// The file that declares the concepts of the namespace.
  private String scheme(String namespace) {
    return ontology.concepts().tailSet(namespace).stream()
        .findFirst()
        .flatMap(ontology::moduleOf)
        .map(module -> "ontology/schemes/" + module + ".ttl")
        .orElse("ontology/schemes/");
  }

  private static Checked<JsonValue> foreign(Term term, String namespace, SeedNode.Text text) {
    return !namespace.equals(WIKIDATA) || ITEM.matcher(text.value()).matches()
        ? good(namespace + text.value())
        : bad(
            text,
            "'" + text.value() + "' is no id for '" + term.key() + "'",
            "write the id alone, as in Q200881");
  }

  private static Checked<JsonValue> typed(Term term, String datatype, SeedNode.Text text) {
    var value = text.value();
    return switch (datatype) {
      case EdtfDate.EDTF -> date(term, text);
      case XSD + "date" ->
          EdtfDate.datatype(value).filter(datatype::equals).isPresent()
              ? good(value)
              : bad(text, notA(term, value, "a day"), "write it as 2022-11-20");
      case XSD + "decimal" ->
          DECIMAL.matcher(value).matches()
              ? good(value)
              : bad(text, notA(term, value, "a number"), "write digits and a point, as in 81.31");
      case XSD + "nonNegativeInteger" ->
          NATURAL.matcher(value).matches()
              ? good(value)
              : bad(text, notA(term, value, "a whole number"), "write digits only, as in 120");
      case XSD + "boolean" ->
          value.equals("true") || value.equals("false")
              ? good(value)
              : bad(text, notA(term, value, "true or false"), "write true or false");
      default -> good(value);
    };
  }

  private static Checked<JsonValue> date(Term term, SeedNode.Text text) {
    return EdtfDate.datatype(text.value())
        .<Checked<JsonValue>>map(
            type ->
                Checked.good(
                    JSON.createObjectBuilder()
                        .add("@value", text.value())
                        .add("@type", type)
                        .build()))
        .orElseGet(
            () ->
                bad(
                    text,
                    notA(term, text.value(), "a date"),
                    "write it as 2022-11-20, 2022-11 or 2022"));
  }

  private Checked<JsonValue> plain(Term term, SeedNode.Text text) {
    if (term.reverse() || ontology.isObjectProperty(term.property())) {
      return bad(text, "'" + term.key() + "' holds keys, not a text", "write {key: value, …}");
    }
    return term.property().equals(LANGUAGE) && !isLanguage(text.value())
        ? bad(text, notA(term, text.value(), "a language tag"), "write it as en, kk or ru")
        : good(text.value());
  }

  /// Whether the tag is well formed and begins with a language that ISO 639 knows.
  static boolean isLanguage(String tag) {
    var language = Locale.forLanguageTag(tag).getLanguage();
    return tag.equalsIgnoreCase(Locale.forLanguageTag(tag).toLanguageTag())
        && (ISO_LANGUAGES.contains(language) || language.length() == 3)
        && !tag.equals("und");
  }

  private static String notA(Term term, String value, String what) {
    return term.key() + " '" + value + "' is not " + what;
  }

  private static Checked<JsonValue> good(String value) {
    return Checked.good(JSON.createValue(value));
  }

  private static Checked<JsonValue> bad(SeedNode.Text text, String message, String hint) {
    return Checked.bad(Finding.error(text.place(), message, hint));
  }
}
