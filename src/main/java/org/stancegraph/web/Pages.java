package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Parameter;
import org.stancegraph.query.SavedQuery;

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

  private final Site site;
  private final Templates templates;
  private final Choices choices;
  private final Links links;

  Pages(Site site, Templates templates) {
    this.site = site;
    this.templates = templates;
    this.choices = new Choices(site.asker());
    this.links = new Links(site.questions());
  }

  Reply start(HttpServletRequest request) {
    if (!Requests.rest(request).isEmpty()) {
      return problem(
          404, "There is nothing at this address", "The questions are on the start page.");
    }
    var groups = site.questions().byGroup().entrySet().stream();
    var listed =
        groups.map(g -> new Group(g.getKey(), g.getValue().stream().map(Pages::entry).toList()));
    return page(
        200, "start", Map.of("groups", listed.toList(), "origin", Requests.origin(request)));
  }

  Reply question(HttpServletRequest request) {
    return switch (site.questions().find(Requests.rest(request))) {
      case Checked.Bad<SavedQuery>(var findings) ->
          problem(404, findings.getFirst().message(), findings.getFirst().hint());
      case Checked.Good<SavedQuery>(var question) -> answer(question, Requests.values(request));
    };
  }

  private Reply answer(SavedQuery question, SequencedMap<String, String> values) {
    var page = new HashMap<String, @Nullable Object>();
    page.put("question", shown(question, values));
    page.put("answer", null);
    page.put("problem", null);
    page.put("downloads", List.of());
    if (isComplete(question, values) || !values.isEmpty()) {
      switch (site.asker().ask(question, values, Asker.ENGLISH)) {
        case Checked.Bad<Answer>(var findings) -> page.put("problem", findings.getFirst());
        case Checked.Good<Answer>(Answer.Table table) -> {
          page.put("answer", AnswerPage.of(table, links));
          page.put("downloads", downloads(question, values));
        }
        case Checked.Good<Answer>(var other) ->
            throw new IllegalStateException("a saved question gives rows: " + other);
      }
    }
    return page(page.get("problem") == null ? 200 : 400, "question", page);
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
        question.query().serialize());
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
    var examples = new TreeMap<String, String>();
    question.parameters().stream()
        .filter(Parameter::required)
        .forEach(parameter -> examples.put(parameter.name(), parameter.example()));
    return new Entry(question.name(), question.summary(), Links.address(question.name(), examples));
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
