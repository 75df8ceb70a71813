package org.stancegraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.fuseki.system.ConNeg;
import org.stancegraph.export.AnswerFormat;
import org.stancegraph.export.AnswerWriter;
import org.stancegraph.export.Cells;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.SavedQuery;

/// The saved questions for programs: `/api/<name>`, in the format that the suffix, `format` or the
/// Accept header asks for. What is wrong with a request is told as a problem (RFC 9457).
final class Api {

  /// Best first: what a client gets that accepts anything.
  private static final List<AnswerFormat> OFFERED =
      List.of(
          AnswerFormat.JSON,
          AnswerFormat.CSV,
          AnswerFormat.TSV,
          AnswerFormat.TTL,
          AnswerFormat.JSONLD,
          AnswerFormat.TABLE);

  private static final AcceptList OFFER =
      new AcceptList(
          OFFERED.stream().map(AnswerFormat::mediaType).collect(Collectors.joining(",")));

  private final Site site;

  Api(Site site) {
    this.site = site;
  }

  Reply answer(HttpServletRequest request) {
    var path = Requests.rest(request);
    if (path.isEmpty()) {
      return list(request);
    }
    var dot = path.lastIndexOf('.');
    var name = dot < 0 ? path : path.substring(0, dot);
    var word =
        dot < 0 ? Requests.parameter(request, "format") : Optional.of(path.substring(dot + 1));
    var format = word.map(AnswerFormat::named).orElseGet(() -> accepted(request));
    if (format.isEmpty()) {
      return problem(
          406, "no such format", "the formats are " + String.join(", ", AnswerFormat.words()));
    }
    return switch (site.questions().find(name)) {
      case Checked.Bad<SavedQuery>(var findings) -> problem(404, findings.getFirst());
      case Checked.Good<SavedQuery>(var question) -> answer(question, request, format.get());
    };
  }

  private Reply answer(SavedQuery question, HttpServletRequest request, AnswerFormat format) {
    var language = Requests.parameter(request, "lang").orElse(Asker.ENGLISH);
    var cells = Requests.parameter(request, "iris").isPresent() ? Cells.IRIS : Cells.SLUGS;
    return switch (Requests.values(request)) {
      case Checked.Bad<SequencedMap<String, String>>(var findings) ->
          problem(400, findings.getFirst());
      case Checked.Good<SequencedMap<String, String>>(var values) ->
          switch (Asked.of(site, question, values, language)) {
            case Asked.Refused(int status, var finding) -> problem(status, finding);
            case Asked.Answered(var answer) ->
                Reply.ok(format.mediaType() + charset(format), written(answer, format, cells));
          };
    };
  }

  private static String written(Answer answer, AnswerFormat format, Cells cells) {
    try {
      var out = new StringBuilder();
      new AnswerWriter(cells, 0).write(answer, format, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// JSON is UTF-8 by definition; for the others the charset has to be said.
  private static String charset(AnswerFormat format) {
    return switch (format) {
      case JSON, JSONLD -> "";
      case CSV, TSV, TTL, TABLE -> "; charset=utf-8";
    };
  }

  private static Optional<AnswerFormat> accepted(HttpServletRequest request) {
    var header = request.getHeader("Accept");
    if (header == null || header.isBlank()) {
      return Optional.of(OFFERED.getFirst());
    }
    var chosen = ConNeg.match(header, OFFER);
    return Optional.ofNullable(chosen)
        .flatMap(
            type ->
                OFFERED.stream()
                    .filter(each -> each.mediaType().equals(type.getContentTypeStr()))
                    .findFirst());
  }

  private Reply list(HttpServletRequest request) {
    var questions = Json.createArrayBuilder();
    for (var question : site.questions().questions()) {
      var parameters = Json.createArrayBuilder();
      for (var parameter : question.parameters()) {
        parameters.add(
            Json.createObjectBuilder()
                .add("name", parameter.name())
                .add("kind", parameter.kind().name())
                .add("required", parameter.required())
                .add("description", parameter.description())
                .add("example", parameter.example()));
      }
      questions.add(
          Json.createObjectBuilder()
              .add("name", question.name())
              .add("group", question.group())
              .add("summary", question.summary())
              .add("description", question.description())
              .add("parameters", parameters)
              .add("columns", Json.createArrayBuilder(question.columns()))
              .add("href", Requests.origin(request) + "/api/" + question.name()));
    }
    return Reply.ok("application/json", questions.build() + "\n");
  }

  private static Reply problem(int status, Finding finding) {
    return problem(status, finding.message(), finding.hint());
  }

  private static Reply problem(int status, String title, String detail) {
    var body =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", title)
            .add("status", status)
            .add("detail", detail)
            .build();
    return new Reply(status, "application/problem+json", (body + "\n").getBytes(UTF_8));
  }
}
