package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.stancegraph.export.AnswerFormat;
import org.stancegraph.export.AnswerWriter;
import org.stancegraph.export.Cells;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.query.Answer;
import org.stancegraph.query.SavedQuery;

/// The saved questions for programs: `/api/<name>`, in the format that the suffix, `format` or the
/// Accept header asks for, whole or by pages. What is wrong with a request is told as a [Problem].
final class Api {

  /// The last part of an address under `/api/`: a question, and the suffix of a format.
  private record Target(String name, Optional<String> suffix) {
    static Target of(String path) {
      var dot = path.lastIndexOf('.');
      return dot < 0
          ? new Target(path, Optional.empty())
          : new Target(path.substring(0, dot), Optional.of(path.substring(dot + 1)));
    }

    String address(HttpServletRequest request) {
      return Requests.origin(request) + "/api/" + name + suffix.map(s -> "." + s).orElse("");
    }
  }

  private final Site site;
  private final ApiList list;
  private final OpenApi description;

  Api(Site site, Templates templates) {
    this.site = site;
    this.list = new ApiList(site, templates);
    this.description = new OpenApi(site);
  }

  Reply answer(HttpServletRequest request) {
    var path = Requests.rest(request);
    var reply =
        switch (path) {
          case "" -> list.answer(request);
          case "openapi.json" -> Reply.ok("application/json", description.json());
          case String _ -> answer(Target.of(path), request);
        };
    return reply.with("Vary", Languages.VARY);
  }

  private Reply answer(Target target, HttpServletRequest request) {
    return switch (site.questions().find(target.name())) {
      case Checked.Bad<SavedQuery>(var findings) ->
          refused(ProblemType.UNKNOWN_QUESTION, findings.getFirst(), request);
      case Checked.Good<SavedQuery>(var question) ->
          ApiFormats.of(request, target.suffix())
              .map(format -> answer(question, format, target, request))
              .orElseGet(() -> noSuchFormat(request));
    };
  }

  private static Reply noSuchFormat(HttpServletRequest request) {
    var words = ApiFormats.words();
    return Problem.of(ProblemType.NOT_ACCEPTABLE, "the formats are " + String.join(", ", words))
        .offering(words)
        .to(request);
  }

  private Reply answer(
      SavedQuery question, AnswerFormat format, Target target, HttpServletRequest request) {
    return switch (Requests.values(request, Manner.NAMES)) {
      case Checked.Bad<SequencedMap<String, String>>(var findings) ->
          refused(ProblemType.BAD_VALUE, findings.getFirst(), request);
      case Checked.Good<SequencedMap<String, String>>(var values) ->
          switch (Manner.of(request, question)) {
            case Checked.Bad<Manner>(var findings) ->
                refused(ProblemType.BAD_VALUE, findings.getFirst(), request);
            case Checked.Good<Manner>(var manner) ->
                switch (Asked.of(site, question, values, manner.language())) {
                  case Asked.Refused(int status, var finding) ->
                      refused(type(status, finding, question, values), finding, request);
                  case Asked.Answered(var answer) ->
                      manner
                          .paging()
                          .map(paging -> page(answer, paging, manner, format, target, request))
                          .orElseGet(() -> whole(answer, format, manner.cells()));
                };
          };
    };
  }

  /// A value that is missing or stands for no parameter is told apart from one that is bad.
  private static ProblemType type(
      int status, Finding finding, SavedQuery question, SequencedMap<String, String> values) {
    if (status != 400) {
      return ProblemType.of(status);
    }
    var name = finding.place().path().replaceFirst("^--", "");
    if (question.parameter(name).isEmpty()) {
      return ProblemType.UNKNOWN_PARAMETER;
    }
    return values.containsKey(name) ? ProblemType.BAD_VALUE : ProblemType.MISSING_PARAMETER;
  }

  private static Reply whole(Answer answer, AnswerFormat format, Cells cells) {
    return Reply.ok(ApiFormats.contentType(format), written(answer, format, cells));
  }

  private static Reply page(
      Answer answer,
      RowPage paging,
      Manner manner,
      AnswerFormat format,
      Target target,
      HttpServletRequest request) {
    var rows = AnswerWriter.table(answer);
    var count = rows.rows().size();
    var links = paging.links(target.address(request), given(request), count);
    var reply =
        paging.isIn(count)
            ? whole(paging.of(rows), format, manner.cells())
            : Problem.of(
                    ProblemType.NO_SUCH_PAGE,
                    "there is no page %d; the last one is %d"
                        .formatted(paging.page(), paging.last(count)))
                .to(request);
    return reply.with("Link", links).with(CommonHeaders.COUNT, String.valueOf(count));
  }

  /// All that the request asks for except which page.
  private static SequencedMap<String, String> given(HttpServletRequest request) {
    return switch (Requests.values(request, Set.of(RowPage.PAGE, RowPage.PER_PAGE))) {
      case Checked.Good<SequencedMap<String, String>>(var values) -> values;
      case Checked.Bad<SequencedMap<String, String>> bad ->
          throw new IllegalStateException("looked at before: " + bad);
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

  private static Reply refused(ProblemType type, Finding finding, HttpServletRequest request) {
    return Problem.of(type, finding).to(request);
  }
}
