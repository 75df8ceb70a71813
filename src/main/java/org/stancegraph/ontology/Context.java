package org.stancegraph.ontology;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The JSON-LD context of the records, with its terms looked up by key: the whole mapping from the
/// words of a record to the terms of the ontology.
public final class Context {

  private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

  private final JsonObject json;
  private final Map<String, Term> terms;
  private final Map<String, String> classes;

  Context(JsonObject json) {
    this.json = json;
    this.terms =
        json.keySet().stream()
            .filter(this::isKey)
            .map(this::defined)
            .collect(toUnmodifiableMap(Term::key, Function.identity()));
    this.classes =
        json.keySet().stream()
            .filter(key -> Character.isUpperCase(key.charAt(0)))
            .collect(toUnmodifiableMap(key -> key, key -> expand(json.getString(key))));
  }

  /// The context itself, as stands under `@context`.
  public JsonObject json() {
    return json;
  }

  /// The context for documents whose references and concepts are whole IRIs already: without what
  /// each key says of its own values, which would be processed again at every use.
  public JsonObject unscoped() {
    var plain = Json.createObjectBuilder();
    json.forEach((key, value) -> plain.add(key, unscoped(value)));
    return plain.build();
  }

  private static JsonValue unscoped(JsonValue definition) {
    return definition instanceof JsonObject term && term.containsKey("@context")
        ? Json.createObjectBuilder(term).remove("@context").build()
        : definition;
  }

  public Optional<Term> term(String key) {
    return Optional.ofNullable(terms.get(key));
  }

  /// The keys that a record may use.
  public Set<String> keys() {
    return terms.keySet();
  }

  /// The names that may stand behind `type`, with the IRI of each class.
  public Map<String, String> classes() {
    return classes;
  }

  /// Prefixes and classes are defined by a plain IRI; what a record may use as a key is not.
  private boolean isKey(String key) {
    var definition = json.get(key);
    return !key.startsWith("@")
        && (definition instanceof JsonObject || definition.equals(Json.createValue("@type")));
  }

  private Term defined(String key) {
    if (!(json.get(key) instanceof JsonObject definition)) {
      return new Term(key, RDF_TYPE, false, new Holds.Classes());
    }
    var reverse = definition.containsKey("@reverse");
    var property = expand(definition.getString(reverse ? "@reverse" : "@id"));
    return new Term(key, property, reverse, holds(definition));
  }

  private Holds holds(JsonObject definition) {
    return switch (definition.getString("@container", "")) {
      case "@index" -> new Holds.NamedParts();
      case "@language" -> new Holds.TextByLanguage();
      default -> byType(definition, definition.getString("@type", ""));
    };
  }

  private Holds byType(JsonObject definition, String type) {
    return switch (type) {
      case "@id" -> new Holds.Reference(scoped(definition, "@base"));
      case "@vocab" -> new Holds.Concept(scoped(definition, "@vocab"));
      case "" ->
          definition.containsKey("@language")
              ? new Holds.Typed(LANG_STRING)
              : new Holds.TextOrPart();
      default -> new Holds.Typed(expand(type));
    };
  }

  private static String scoped(JsonObject definition, String keyword) {
    return definition.get("@context") instanceof JsonObject scope
        ? scope.getString(keyword, "")
        : "";
  }

  private String expand(String name) {
    var colon = name.indexOf(':');
    return colon > 0 && json.get(name.substring(0, colon)) instanceof JsonString prefix
        ? prefix.getString() + name.substring(colon + 1)
        : name;
  }
}
