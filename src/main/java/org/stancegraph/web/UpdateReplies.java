package org.stancegraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.stancegraph.build.BuildReport;
import org.stancegraph.finding.Finding;

/// What a client is told of its update: what changed, or as a problem (RFC 9457) why nothing did,
/// with every finding of the proof.
final class UpdateReplies {

  private UpdateReplies() {}

  static Reply done(BuildReport report, String before) {
    var changes = Json.createArrayBuilder();
    for (var change : report.changes()) {
      changes.add(
          Json.createObjectBuilder()
              .add("kind", change.kind().name().toLowerCase(Locale.ROOT))
              .add("graph", change.graph())
              .add("before", change.before())
              .add("after", change.after()));
    }
    var body =
        Json.createObjectBuilder()
            .add("version", report.version())
            .add("before", before)
            .add("changes", changes)
            .add("warnings", findings(report.warnings()))
            .build();
    return new Reply(200, "application/json", (body + "\n").getBytes(UTF_8))
        .with("ETag", "\"" + report.version() + "\"");
  }

  static Reply refused(int status, String title, List<Finding> findings) {
    var body =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", title)
            .add("status", status)
            .add("findings", findings(findings))
            .build();
    return new Reply(status, "application/problem+json", (body + "\n").getBytes(UTF_8));
  }

  static Reply refused(int status, String title, String detail) {
    var body =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", title)
            .add("status", status)
            .add("detail", detail)
            .build();
    return new Reply(status, "application/problem+json", (body + "\n").getBytes(UTF_8));
  }

  private static JsonArrayBuilder findings(List<Finding> findings) {
    var array = Json.createArrayBuilder();
    findings.forEach(finding -> array.add(object(finding)));
    return array;
  }

  private static JsonObject object(Finding finding) {
    var place = finding.place();
    var object =
        Json.createObjectBuilder()
            .add("severity", finding.severity().toString())
            .add("place", place.path())
            .add("message", finding.message())
            .add("hint", finding.hint());
    if (place.line() > 0) {
      object.add("line", place.line()).add("column", place.column());
    }
    return object.build();
  }
}
