package org.stancegraph.web;

import jakarta.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.stancegraph.query.Sparql;

/// The files that pages refer to, by name; no path ever reaches the disk.
final class StaticFiles {

  private static final Map<String, String> TYPES =
      Map.of(
          "style.css", "text/css; charset=utf-8",
          "api.js", "text/javascript; charset=utf-8",
          "tools.css", "text/css; charset=utf-8",
          "sparql.js", "text/javascript; charset=utf-8");

  private StaticFiles() {}

  static Reply named(String name) {
    if (name.startsWith(WebJar.PATH)) {
      return WebJar.file(name).orElseGet(StaticFiles::none);
    }
    if (name.equals("prefixes.json")) {
      return prefixes();
    }
    var type = TYPES.get(name);
    return type == null ? none() : new Reply(200, type, ClassPath.bytes("/static/" + name));
  }

  /// What a query may use without declaring it, for the editor to complete.
  private static Reply prefixes() {
    var prefixes = Json.createObjectBuilder();
    new TreeMap<>(Sparql.PREFIXES).forEach(prefixes::add);
    return Reply.ok("application/json", prefixes.build() + "\n");
  }

  private static Reply none() {
    return Reply.text(404, "no such file");
  }
}
