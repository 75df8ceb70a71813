package org.stancegraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.reconcile.Entity;
import org.stancegraph.reconcile.Reconciliation;
import org.stancegraph.reconcile.ServiceAnswer;

/// The Reconciliation Service API 0.2 over HTTP: which address and which field asks for what.
final class ReconcileService {

  /// Pages of other sites show the preview in a frame; nothing in it can be clicked into harm.
  private static final String FRAMED =
      "default-src 'self'; frame-ancestors *; base-uri 'none'; form-action 'none'";

  private static final Set<String> ASKING = Set.of("queries", "extend");

  private final Reconciliation reconciliation;
  private final Templates templates;

  ReconcileService(Site site, Templates templates) {
    this.reconciliation = new Reconciliation(site.search(), site.asker(), site.ontology().terms());
    this.templates = templates;
  }

  Reply answer(HttpServletRequest request) throws IOException {
    return switch (FormFields.of(request)) {
      case Checked.Bad<SequencedMap<String, String>>(var findings) -> refused(findings.getFirst());
      case Checked.Good<SequencedMap<String, String>>(var fields) -> answer(request, fields);
    };
  }

  private Reply answer(HttpServletRequest request, Map<String, String> fields) {
    if (fields.containsKey("callback")) {
      return problem(400, "JSONP is not offered", "leave out 'callback': CORS is enabled");
    }
    var address = Requests.origin(request) + "/reconcile";
    var path = Requests.rest(request);
    return switch (path) {
      case "" -> fields.isEmpty() ? json(reconciliation.manifest(address)) : asked(fields);
      case "suggest/entity", "suggest/type", "suggest/property" ->
          reply(
              reconciliation.suggested(
                  path.substring("suggest/".length()),
                  fields.getOrDefault("prefix", ""),
                  fields.getOrDefault("cursor", "")));
      case "properties" ->
          reply(
              reconciliation.proposed(
                  fields.getOrDefault("type", ""), fields.getOrDefault("limit", "")));
      case "preview" -> preview(fields.getOrDefault("id", ""));
      case "view" -> view(fields.getOrDefault("id", ""));
      default -> problem(404, "the service has no such address", "its manifest is at " + address);
    };
  }

  private Reply asked(Map<String, String> fields) {
    if (fields.size() != 1 || !ASKING.containsAll(fields.keySet())) {
      return problem(
          400, "one field asks: 'queries' or 'extend'", "without any, this is the manifest");
    }
    return fields.containsKey("queries")
        ? reply(reconciliation.queries(fields.get("queries")))
        : reply(reconciliation.extend(fields.get("extend")));
  }

  private Reply preview(String id) {
    return reconciliation
        .entity(id)
        .map(entity -> templates.page("preview", shown(entity)))
        .map(page -> Reply.html(200, page).with("Content-Security-Policy", FRAMED))
        .orElseGet(ReconcileService::unknown);
  }

  private Map<String, Object> shown(Entity entity) {
    return Map.of("entity", entity, "names", reconciliation.names(entity));
  }

  /// An id in an address is encoded whole, its slash too, which no path may have.
  private Reply view(String id) {
    return reconciliation
        .entity(id)
        .map(entity -> Reply.elsewhere(303, "/id/" + entity.id()))
        .orElseGet(ReconcileService::unknown);
  }

  private static Reply unknown() {
    return problem(404, "there is no such thing here", "an id is as in actor/odihr");
  }

  private static Reply reply(ServiceAnswer answer) {
    return switch (answer) {
      case ServiceAnswer.Given(var document) -> json(document);
      case ServiceAnswer.Refused(int status, var finding) ->
          problem(status, finding.message(), finding.hint());
    };
  }

  private static Reply refused(Finding finding) {
    var status = finding.message().equals(FormFields.TOO_LONG) ? 413 : 400;
    return problem(status, finding.message(), finding.hint());
  }

  private static Reply json(JsonObject document) {
    return Reply.ok("application/json", document + "\n");
  }

  private static Reply problem(int status, String message, String hint) {
    var body =
        Json.createObjectBuilder()
            .add("status", "error")
            .add("message", message)
            .add("details", hint)
            .build();
    return new Reply(status, "application/json", (body + "\n").getBytes(UTF_8));
  }
}
