package org.stancegraph.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.stancegraph.query.Parameter;
import org.stancegraph.query.SavedQuery;

/// What can be asked under `/api/`: for programs a list in JSON, for browsers a page to try it on.
record ApiList(Site site, Templates templates) {

  /// A question with its address, for a browser that runs no scripts.
  public record Entry(String name, String summary, String href) {}

  public record Group(String name, List<Entry> questions) {}

  private static final List<String> OFFERED = List.of("application/json", "text/html");

  /// Styles stand in the elements that Swagger UI draws, and small pictures in its sheet; scripts
  /// are files of ours, and nothing is asked of any other host.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action"
          + " 'self'";

  Reply answer(HttpServletRequest request) {
    return Negotiation.best(Requests.accept(request), OFFERED)
            .filter("text/html"::equals)
            .isPresent()
        ? page()
        : json(request);
  }

  private Reply page() {
    var groups =
        site.questions().byGroup().entrySet().stream()
            .map(g -> new Group(g.getKey(), g.getValue().stream().map(ApiList::entry).toList()))
            .toList();
    var values =
        Map.<String, Object>of(
            "groups", groups, "swagger", WebJar.SWAGGER.address(), "version", site.version());
    return Reply.html(200, templates.page("api", values)).with("Content-Security-Policy", POLICY);
  }

  private static Entry entry(SavedQuery question) {
    return new Entry(
        question.name(),
        question.summary(),
        "/api/" + question.name() + Links.query(question.examples()));
  }

  private Reply json(HttpServletRequest request) {
    var questions = Json.createArrayBuilder();
    site.questions().questions().forEach(each -> questions.add(json(each, request)));
    return Reply.ok("application/json", questions.build() + "\n");
  }

  private static JsonObject json(SavedQuery question, HttpServletRequest request) {
    var parameters = Json.createArrayBuilder();
    question.parameters().forEach(each -> parameters.add(json(each)));
    return Json.createObjectBuilder()
        .add("name", question.name())
        .add("group", question.group())
        .add("summary", question.summary())
        .add("description", question.description())
        .add("parameters", parameters)
        .add("columns", Json.createArrayBuilder(question.columns()))
        .add("href", Requests.origin(request) + "/api/" + question.name())
        .build();
  }

  private static JsonObject json(Parameter parameter) {
    return Json.createObjectBuilder()
        .add("name", parameter.name())
        .add("kind", parameter.kind().name())
        .add("required", parameter.required())
        .add("description", parameter.description())
        .add("example", parameter.example())
        .build();
  }
}
