package org.stancegraph.federate;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.stancegraph.query.ServerFault;
import org.stancegraph.query.ServerFault.Kind;

/// Reads what a reconciliation service (API 0.1 or 0.2) proposes, and whether its types fit ours.
final class Candidates {

  private static final Properties WORDS = words();

  private Candidates() {}

  private static Properties words() {
    try {
      var words = new Properties();
      words.load(new StringReader(Resource.text("types.properties")));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The proposals in the answer to a batch, best first for each thing, as the service has them.
  static List<Proposal> in(String body, List<Thing> batch, String server) {
    try (var reader = Json.createReader(new StringReader(body))) {
      var answer = reader.readObject();
      var proposals = new ArrayList<Proposal>();
      for (var i = 0; i < batch.size(); i++) {
        var thing = batch.get(i);
        answer.getJsonObject("q" + i).getJsonArray("result").getValuesAs(JsonObject.class).stream()
            .map(each -> proposal(thing, each))
            .forEach(proposals::add);
      }
      return proposals;
    } catch (JsonException | NullPointerException | ClassCastException e) {
      throw new ServerFault(
          Kind.FAILED,
          server,
          "the answer of this server is none of the Reconciliation API",
          "name another service with --service");
    }
  }

  private static Proposal proposal(Thing thing, JsonObject candidate) {
    var types =
        candidate.containsKey("type")
            ? candidate.getJsonArray("type").stream().map(Candidates::typeName).toList()
            : List.<String>of();
    return new Proposal(
        thing,
        candidate.getString("id"),
        candidate.getString("name"),
        candidate.getString("description", ""),
        types,
        fits(thing.kind(), types),
        candidate.getJsonNumber("score").bigDecimalValue(),
        candidate.getBoolean("match", false));
  }

  private static String typeName(JsonValue type) {
    return type instanceof JsonString id
        ? id.getString()
        : type.asJsonObject().getString("name", type.asJsonObject().getString("id"));
  }

  private static String fits(String kind, List<String> types) {
    if (types.isEmpty() || !WORDS.containsKey(kind)) {
      return "unknown";
    }
    var words = Arrays.asList(WORDS.getProperty(kind).split(","));
    var fit =
        types.stream()
            .map(type -> type.toLowerCase(Locale.ROOT))
            .anyMatch(type -> words.stream().anyMatch(type::contains));
    return fit ? "yes" : "no";
  }
}
