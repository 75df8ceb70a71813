package org.stancegraph.reconcile;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// What the service says to one request: a document of the API, or why there is none, with the
/// HTTP status that says whose fault that is.
public sealed interface ServiceAnswer {

  record Given(JsonObject document) implements ServiceAnswer {}

  record Refused(int status, Finding finding) implements ServiceAnswer {}

  static ServiceAnswer of(Checked<JsonObject> checked) {
    return switch (checked) {
      case Checked.Good<JsonObject>(var document) -> new Given(document);
      case Checked.Bad<JsonObject>(List<Finding> findings) -> new Refused(400, findings.getFirst());
    };
  }

  static ServiceAnswer refused(int status, String message, String hint) {
    return new Refused(status, finding("request", message, hint));
  }

  static Finding finding(String where, String message, String hint) {
    return Finding.error(Place.of(Path.of(where)), message, hint);
  }
}
