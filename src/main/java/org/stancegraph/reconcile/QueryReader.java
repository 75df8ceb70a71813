package org.stancegraph.reconcile;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;

/// Reads one query of a batch, and collects everything that is wrong with it.
final class QueryReader {

  private static final Set<String> KEYS =
      Set.of("query", "type", "limit", "properties", "type_strict");

  private final EntityTypes types;
  private final String key;
  private final List<Finding> findings = new ArrayList<>();

  QueryReader(EntityTypes types, String key) {
    this.types = types;
    this.key = key;
  }

  Checked<Wanted> read(JsonValue value) {
    if (!(value instanceof JsonObject query)) {
      return Checked.bad(finding("a query is an object", "send {\"query\": \"a name\"}"));
    }
    query.keySet().stream().filter(each -> !KEYS.contains(each)).forEach(this::unknown);
    var wanted =
        new Wanted(
            name(query), types(query.get("type")), strictness(query), limit(query), known(query));
    if (wanted.name().isBlank() && wanted.known().isEmpty()) {
      find("neither 'query' nor 'properties' says what is wanted", "give a name as 'query'");
    }
    return findings.isEmpty() ? Checked.good(wanted) : new Checked.Bad<>(findings);
  }

  private void unknown(String field) {
    find("unknown field '" + shown(field) + "'", Nearest.hint(field, KEYS, "leave it out"));
  }

  private String name(JsonObject query) {
    return query.containsKey("query") ? text(query.get("query"), "query") : "";
  }

  private List<EntityType> types(JsonValue value) {
    if (value == null || value.equals(JsonValue.NULL)) {
      return List.of();
    }
    return list(value, Bounds.TYPES, "types").stream()
        .map(each -> text(each, "type"))
        .filter(word -> !word.isBlank())
        .flatMap(word -> type(word).stream())
        .toList();
  }

  private Optional<EntityType> type(String word) {
    var type = types.of(word);
    if (type.isEmpty()) {
      find("unknown type '" + shown(word) + "'", types.nearest(word));
    }
    return type;
  }

  private Wanted.Strictness strictness(JsonObject query) {
    if (!query.containsKey("type_strict")) {
      return Wanted.Strictness.ANY;
    }
    var word = text(query.get("type_strict"), "type_strict");
    return switch (word) {
      case "any", "should", "all" -> Wanted.Strictness.valueOf(word.toUpperCase(Locale.ROOT));
      default -> {
        find("'type_strict' is '" + shown(word) + "'", "it is any, should or all");
        yield Wanted.Strictness.ANY;
      }
    };
  }

  private int limit(JsonObject query) {
    if (!query.containsKey("limit")) {
      return Bounds.USUAL_CANDIDATES;
    }
    if (query.get("limit") instanceof JsonNumber number
        && number.isIntegral()
        && number.doubleValue() >= 1) {
      return (int) Math.min(number.doubleValue(), Bounds.CANDIDATES);
    }
    find("'limit' is no positive integer", "write it as 5");
    return Bounds.USUAL_CANDIDATES;
  }

  private List<Wanted.Known> known(JsonObject query) {
    if (!query.containsKey("properties")) {
      return List.of();
    }
    if (!(query.get("properties") instanceof JsonArray properties)) {
      find("'properties' is no list", "write [{\"pid\": \"country\", \"v\": \"…\"}]");
      return List.of();
    }
    return list(properties, Bounds.PROPERTIES, "properties").stream()
        .flatMap(each -> known(each).stream())
        .toList();
  }

  private Optional<Wanted.Known> known(JsonValue value) {
    if (!(value instanceof JsonObject given
        && given.containsKey("pid")
        && given.containsKey("v"))) {
      find("a property has no 'pid' or no 'v'", "write {\"pid\": \"country\", \"v\": \"…\"}");
      return Optional.empty();
    }
    var id = text(given.get("pid"), "pid");
    var property = Property.of(id);
    if (property.isEmpty()) {
      find("unknown property '" + shown(id) + "'", nearest(id));
    }
    var values = list(given.get("v"), Bounds.VALUES, "values").stream().map(this::value).toList();
    return property.map(each -> new Wanted.Known(each, values));
  }

  static String nearest(String id) {
    var ids = Property.ALL.stream().map(Property::id).toList();
    return Nearest.hint(id, ids, "the properties are " + String.join(", ", ids));
  }

  private String value(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> text(value, "v");
      case NUMBER, TRUE, FALSE -> value.toString();
      case OBJECT -> text(value.asJsonObject().get("id"), "id");
      case ARRAY, NULL -> {
        find("'v' has a value of no known sort", "send texts, numbers, or {\"id\": \"…\"}");
        yield "";
      }
    };
  }

  /// A single value may stand for a list of one.
  private List<JsonValue> list(JsonValue value, int most, String what) {
    var all = value instanceof JsonArray many ? List.<JsonValue>copyOf(many) : List.of(value);
    if (all.size() > most) {
      find("more than " + most + " " + what, "send fewer");
      return List.of();
    }
    return all;
  }

  private String text(JsonValue value, String field) {
    if (!(value instanceof JsonString text)) {
      find("'" + field + "' is no text", "write it in quotation marks");
      return "";
    }
    if (text.getString().length() > Bounds.TEXT) {
      find("'" + field + "' has more than " + Bounds.TEXT + " characters", "send a shorter one");
      return "";
    }
    return text.getString();
  }

  static String shown(String text) {
    var line = text.replaceAll("\\p{Cntrl}", "?");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  private void find(String message, String hint) {
    findings.add(finding(message, hint));
  }

  private Finding finding(String message, String hint) {
    return ServiceAnswer.finding("queries", "in '" + shown(key) + "': " + message, hint);
  }
}
