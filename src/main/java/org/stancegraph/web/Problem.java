package org.stancegraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;

/// Why a request to the API has no answer, as a program can read it (RFC 9457): beside the members
/// of the standard the parameter at fault, what was likely meant, and what is offered.
record Problem(
    ProblemType type,
    String detail,
    String parameter,
    List<String> didYouMean,
    List<String> offered) {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final int REPEATED = 500;

  static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, "", List.of(), List.of());
  }

  /// A finding's place is the parameter, as an option on a command line.
  static Problem of(ProblemType type, Finding finding) {
    var place = finding.place().path();
    return new Problem(
        type,
        finding.hint().isEmpty() ? finding.message() : finding.message() + "; " + finding.hint(),
        place.startsWith("--") ? place.substring(2) : "",
        Nearest.offeredBy(finding.hint()),
        List.of());
  }

  /// What was decided elsewhere, with a line that says why.
  static Reply of(HttpServletRequest request, int status, String line) {
    var problem = of(ProblemType.of(status), line);
    return new Reply(status, MEDIA_TYPE, problem.json(instance(request), status));
  }

  /// Sent before the request got anywhere: a problem to a client of the API, a line to any other.
  static void tell(
      HttpServletRequest request, HttpServletResponse response, int status, String line)
      throws IOException {
    var path = request.getRequestURI();
    var reply =
        path.equals("/api") || path.startsWith("/api/")
            ? of(request, status, line)
            : Reply.text(status, line);
    reply.sendTo(response);
  }

  Problem offering(List<String> words) {
    return new Problem(type, detail, parameter, didYouMean, words);
  }

  /// The request itself, unless it is too long to be worth repeating.
  private static String instance(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI()
        + (query == null || query.length() > REPEATED ? "" : "?" + query);
  }

  Reply to(HttpServletRequest request) {
    return new Reply(type.status(), MEDIA_TYPE, json(instance(request), type.status()));
  }

  /// The instance is empty where it is not known which request it was.
  byte[] json(String instance, int status) {
    var body =
        Json.createObjectBuilder()
            .add("type", type.uri())
            .add("title", type.title())
            .add("status", status)
            .add("detail", detail);
    if (!instance.isEmpty()) {
      body.add("instance", instance);
    }
    if (!parameter.isEmpty()) {
      body.add("parameter", parameter);
    }
    if (!didYouMean.isEmpty()) {
      body.add("didYouMean", Json.createArrayBuilder(didYouMean));
    }
    if (!offered.isEmpty()) {
      body.add("offered", Json.createArrayBuilder(offered));
    }
    return (body.build() + "\n").getBytes(UTF_8);
  }
}
