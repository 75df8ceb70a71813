package org.stancegraph.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stancegraph.finding.Checked;

/// Data extension: the values of properties that a client asks for, of things that it has found.
final class Extension {

  /// A property that is asked for: at most so many values where there is a limit, or their number.
  private record Asked(Property property, int limit, boolean counted) {}

  private final Entities entities;

  Extension(Entities entities) {
    this.entities = entities;
  }

  Checked<JsonObject> of(JsonObject query) {
    if (!(query.get("ids") instanceof JsonArray ids)
        || !(query.get("properties") instanceof JsonArray properties)) {
      return refuse(
          "'ids' and 'properties' are two lists", "send {\"ids\": […], \"properties\": […]}");
    }
    if (ids.size() > Bounds.IDS || properties.size() > Bounds.PROPERTIES) {
      return refuse(
          "more than " + Bounds.IDS + " ids or " + Bounds.PROPERTIES + " properties", "send fewer");
    }
    return asked(properties).then(asked -> rows(ids, asked));
  }

  private Checked<JsonObject> rows(JsonArray ids, List<Asked> asked) {
    var rows = Json.createObjectBuilder();
    for (var id : ids) {
      if (!(id instanceof JsonString text) || text.getString().length() > Bounds.TEXT) {
        return refuse("an id is a text of at most " + Bounds.TEXT + " characters", "send texts");
      }
      rows.add(text.getString(), row(text.getString(), asked));
    }
    var meta = Documents.array(asked.stream().map(Extension::meta));
    return Checked.good(Json.createObjectBuilder().add("meta", meta).add("rows", rows).build());
  }

  private static JsonObjectBuilder meta(Asked asked) {
    var meta =
        Json.createObjectBuilder()
            .add("id", asked.property().id())
            .add("name", asked.property().name());
    return switch (asked.property().id()) {
      case "author", "country", "partOf", "publisher", "sentBy" ->
          meta.add("type", Json.createObjectBuilder().add("id", "Actor").add("name", "Actor"));
      default -> meta;
    };
  }

  /// A thing that there is not has no values.
  private JsonObjectBuilder row(String id, List<Asked> asked) {
    var values = entities.named(id).map(entity -> entities.values(entity.id())).orElseGet(Map::of);
    var row = Json.createObjectBuilder();
    asked.forEach(
        each ->
            row.add(
                each.property().id(),
                cells(each, values.getOrDefault(each.property().id(), List.of()))));
    return row;
  }

  private static JsonArrayBuilder cells(Asked asked, List<Value> values) {
    if (asked.counted()) {
      return Json.createArrayBuilder().add(Json.createObjectBuilder().add("int", values.size()));
    }
    var limit = asked.limit() == 0 ? values.size() : asked.limit();
    return Documents.array(values.stream().distinct().limit(limit).map(Extension::cell));
  }

  private static JsonObjectBuilder cell(Value value) {
    var cell = Json.createObjectBuilder();
    if (value.isEntity()) {
      return cell.add("id", value.text())
          .add("name", value.label().isEmpty() ? value.text() : value.label());
    }
    if (!value.label().isEmpty()) {
      return cell.add("str", value.label());
    }
    if (value.text().matches("\\d{4}-\\d\\d-\\d\\d")) {
      return cell.add("date", value.text() + "T00:00:00Z");
    }
    return value.node().isLiteral() && value.node().getLiteralValue() instanceof Number number
        ? cell.add("int", number.longValue())
        : cell.add("str", value.text());
  }

  private static Checked<List<Asked>> asked(JsonArray properties) {
    var asked = new ArrayList<Asked>();
    for (var each : properties) {
      switch (asked(each)) {
        case Checked.Good<Asked>(var good) -> asked.add(good);
        case Checked.Bad<Asked>(var findings) -> {
          return new Checked.Bad<>(findings);
        }
      }
    }
    return Checked.good(asked);
  }

  private static Checked<Asked> asked(JsonValue value) {
    if (!(value instanceof JsonObject given && given.get("id") instanceof JsonString id)) {
      return refuse("a property has no 'id'", "send {\"id\": \"country\"}");
    }
    var settings =
        given.get("settings") instanceof JsonObject some ? some : JsonValue.EMPTY_JSON_OBJECT;
    var property = Property.of(id.getString());
    return property.isEmpty()
        ? refuse(
            "unknown property '" + QueryReader.shown(id.getString()) + "'",
            QueryReader.nearest(id.getString()))
        : limit(settings)
            .then(limit -> Checked.good(new Asked(property.get(), limit, counted(settings))));
  }

  /// Clients send a number as a number or as a text.
  private static Checked<Integer> limit(JsonObject settings) {
    var word =
        switch (settings.get("limit")) {
          case null -> "0";
          case JsonNumber number -> number.toString();
          case JsonString text -> text.getString();
          case JsonValue other -> other.toString();
        };
    return word.matches("\\d{1,6}")
        ? Checked.good(Integer.parseInt(word))
        : refuse("the setting 'limit' is no number", "write it as 5; 0 is no limit");
  }

  private static boolean counted(JsonObject settings) {
    return switch (settings.get("count")) {
      case null -> false;
      case JsonString text -> List.of("true", "on").contains(text.getString());
      case JsonValue other -> other.equals(JsonValue.TRUE);
    };
  }

  private static <T> Checked<T> refuse(String message, String hint) {
    return JsonText.refuse("extend", message, hint);
  }
}
