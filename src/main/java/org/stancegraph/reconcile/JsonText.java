package org.stancegraph.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.stancegraph.finding.Checked;

/// Reads what a client sends as JSON: one object, not too deep, no key twice; or what is wrong.
final class JsonText {

  /// A batch of queries with properties and values is six deep.
  private static final int DEPTH = 16;

  private JsonText() {}

  static Checked<JsonObject> object(String parameter, String text) {
    if (text.length() > Bounds.JSON) {
      return refuse(
          parameter,
          "'" + parameter + "' has more than " + Bounds.JSON + " characters",
          "send less");
    }
    try {
      var fault = fault(text);
      return fault.isEmpty() ? read(parameter, text) : refuse(parameter, fault, "mend the JSON");
    } catch (JsonException | IllegalStateException e) {
      return refuse(
          parameter, "'" + parameter + "' is no JSON: " + firstLine(e), "send one JSON object");
    }
  }

  /// Read step by step first, because a whole value is read by recursion, and its last key wins.
  private static String fault(String text) {
    var keys = new ArrayDeque<Set<String>>();
    try (var parser = Json.createParser(new StringReader(text))) {
      while (parser.hasNext()) {
        switch (parser.next()) {
          case START_OBJECT, START_ARRAY -> keys.push(new HashSet<>());
          case END_OBJECT, END_ARRAY -> keys.pop();
          case KEY_NAME -> {
            if (!keys.element().add(parser.getString())) {
              return "the key '" + QueryReader.shown(parser.getString()) + "' is there twice";
            }
          }
          case VALUE_FALSE, VALUE_NULL, VALUE_NUMBER, VALUE_STRING, VALUE_TRUE -> {}
        }
        if (keys.size() > DEPTH) {
          return "it is more than " + DEPTH + " deep";
        }
      }
    }
    return "";
  }

  private static Checked<JsonObject> read(String parameter, String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readValue() instanceof JsonObject object
          ? Checked.good(object)
          : refuse(parameter, "'" + parameter + "' is no JSON object", "send { … }");
    }
  }

  private static String firstLine(RuntimeException e) {
    return QueryReader.shown(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
  }

  static <T> Checked<T> refuse(String where, String message, String hint) {
    return Checked.bad(ServiceAnswer.finding(where, message, hint));
  }
}
