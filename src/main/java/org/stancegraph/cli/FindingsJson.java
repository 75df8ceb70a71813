package org.stancegraph.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Collection;
import org.stancegraph.finding.Finding;

/// Findings for programs: an array of objects, empty where there is nothing to fix.
final class FindingsJson {

  private FindingsJson() {}

  static String of(Collection<Finding> findings) {
    var array = Json.createArrayBuilder();
    findings.forEach(finding -> array.add(object(finding)));
    return array.build().toString();
  }

  private static JsonObject object(Finding finding) {
    var place = finding.place();
    var object =
        Json.createObjectBuilder()
            .add("severity", finding.severity().toString())
            .add("file", place.path());
    if (place.line() > 0) {
      object.add("line", place.line()).add("column", place.column());
    }
    return object.add("message", finding.message()).add("hint", finding.hint()).build();
  }
}
