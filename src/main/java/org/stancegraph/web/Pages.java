package org.stancegraph.web;

import static java.util.Comparator.comparingInt;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.stancegraph.export.AnswerWriter;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Parameter;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.query.ShownQuery;

/// The questions for people: the list of them, and each with a form, its answer and its evidence.
final class Pages {

  /// A question in the list, and the address that asks it with its examples.
  public record Entry(String name, String summary, String href) {}

  public record Group(String name, List<Entry> questions) {}

  /// A field of the form.
  public record Field(
      String name,
      String description,
      boolean required,
      String example,
      String value,
      List<Choices.Choice> choices) {}

  public record Question(
      String name, String summary, String description, List<Field> parameters, String query) {}

  public record Download(String name, String href) {}

  /// Stances before the rest, because they are what people come for; a new group goes in front.
  private static final List<String> READING_ORDER =
      List.of(
          "stances",
          "reporting",
          "figures",
          "contradictions",
          "elections",
          "actors",
          "trust",
          "search",
          "wikidata");

  private final Site site;
  private final Templates templates;
  private final Choices choices;
  private final ThingLabels labels;

  Pages(Site site, Templates templates) {
    this.site = site;
    this.templates = templates;
    this.choices = new Choices(site);
    this.labels = new ThingLabels(site.store());
  }

  Reply start(HttpServletRequest request) {
    if (!Requests.rest(request).isEmpty()) {
      return problem(
          404, "There is nothing at this address", "The questions are on the start page.");
    }
    var groups =
        site.questions().byGroup().entrySet().stream()
            .sorted(comparingInt(group -> READING_ORDER.indexOf(group.getKey())));
    var example = example();
    var listed =
        groups.map(g -> new Group(g.getKey(), g.getValue().stream().map(Pages::entry).toList()));
    var values =
        Map.<String, Object>of(
            "groups", listed.toList(),
            "origin", Requests.origin(request),
            "example", entry(example),
            "answer", shownExample(example));
    return page(200, "start", values);
  }

  private AnswerPage shownExample(SavedQuery question) {
    return switch (Asked.of(site, question, question.examples(), Asker.ENGLISH)) {
      case Asked.Answered(var answer) -> AnswerPage.of(AnswerWriter.table(answer), labels);
      case Asked.Refused _ -> new AnswerPage("", List.of(), Map.of(), List.of(), List.of());
    };
  }

  /// The question that the start page answers, so that a visitor sees at once what an answer is.
  private SavedQuery example() {
    return switch (site.questions().find("concurred-with")) {
      case Checked.Good<SavedQuery>(var question) -> question;
      case Checked.Bad<SavedQuery> _ -> site.questions().questions().iterator().next();
    };
  }

  Reply question(HttpServletRequest request) {
    return switch (site.questions().find(Requests.rest(request))) {
      case Checked.Bad<SavedQuery>(var findings) ->
          problem(404, findings.getFirst().message(), "The questions are on the start page.");
      case Checked.Good<SavedQuery>(var question) ->
          switch (Requests.values(request)) {
            case Checked.Bad<SequencedMap<String, String>>(var findings) ->
                problem(400, findings.getFirst().message(), findings.getFirst().hint());
            case Checked.Good<SequencedMap<String, String>>(var values) ->
                answer(question, values, Requests.origin(request));
          };
    };
  }

  private Reply answer(SavedQuery question, SequencedMap<String, String> values, String origin) {
    var page = new HashMap<String, @Nullable Object>();
    page.put("question", shown(question, values));
    page.put("answer", null);
    page.put("problem", null);
    page.put("downloads", List.of());
    page.put("address", origin + Links.address(question.name(), values));
    var status = 200;
    if (isComplete(question, values) || !values.isEmpty()) {
      switch (Asked.of(site, question, values, Asker.ENGLISH)) {
        case Asked.Refused(int refusal, var finding) -> {
          status = refusal;
          page.put("problem", finding);
        }
        case Asked.Answered(var answer) -> {
          page.put("answer", AnswerPage.of(AnswerWriter.table(answer), labels));
          page.put("downloads", downloads(question, values));
        }
      }
    }
    return page(status, "question", page);
  }

  private static boolean isComplete(SavedQuery question, Map<String, String> values) {
    return question.parameters().stream()
        .filter(Parameter::required)
        .filter(parameter -> parameter.byDefault().isEmpty())
        .allMatch(parameter -> values.containsKey(parameter.name()));
  }

  private Question shown(SavedQuery question, Map<String, String> values) {
    var fields =
        question.parameters().stream()
            .map(each -> field(each, values.getOrDefault(each.name(), "")))
            .toList();
    return new Question(
        question.name(),
        question.summary(),
        question.description(),
        fields,
        ShownQuery.of(question.query()));
  }

  private Field field(Parameter parameter, String value) {
    return new Field(
        parameter.name(),
        parameter.description(),
        parameter.required(),
        parameter.example(),
        value,
        choices.of(parameter));
  }

  private static List<Download> downloads(
      SavedQuery question, SequencedMap<String, String> values) {
    return List.of(
        new Download("CSV", Links.download(question.name(), values, "csv")),
        new Download("JSON", Links.download(question.name(), values, "json")));
  }

  /// Asked with the examples of the parameters it must have, so that one click shows an answer.
  private static Entry entry(SavedQuery question) {
    return new Entry(
        question.name(), question.summary(), Links.address(question.name(), question.examples()));
  }

  private Reply problem(int status, String message, String hint) {
    var problem = Map.of("message", message, "hint", hint);
    return page(status, "problem", Map.of("problem", problem));
  }

  private Reply page(int status, String template, Map<String, ? extends @Nullable Object> values) {
    var all = new HashMap<String, Object>(values);
    all.put("version", site.version());
    return Reply.html(status, templates.page(template, all));
  }
}
