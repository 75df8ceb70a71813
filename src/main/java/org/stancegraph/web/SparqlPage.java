package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import org.stancegraph.build.PerVersion;
import org.stancegraph.export.AnswerWriter;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.guard.QueryRules;
import org.stancegraph.guard.Turns;
import org.stancegraph.query.Answer;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.query.ShownQuery;
import org.stancegraph.query.Sparql;

/// The endpoint as a browser sees it: a form, and below it the first rows of what was asked or
/// what is wrong with it. Whole answers go out in the formats of SPARQL.
final class SparqlPage {

  /// A saved question to start from.
  public record Example(String name, String summary) {}

  public record Group(String name, List<Example> examples) {}

  /// The editor writes styles into the elements that it draws, and its sheet has small pictures in
  /// it; scripts are files of ours, and nothing is asked of any other host.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action"
          + " 'self'";

  /// As many rows as a page shows; more are said to be more.
  private static final int SHOWN = 1000;

  private static final Finding BUSY =
      Finding.error(
          Place.of(Path.of("query")),
          "too many queries are running, or too many of yours",
          "ask again later");

  private static final String EXAMPLE = ClassPath.text("/pages/example.rq");

  private final Site site;
  private final Templates templates;
  private final PerVersion<Long> triples;
  private final Turns turns;
  private final ThingLabels labels;

  SparqlPage(Site site, Templates templates, PerVersion<Long> triples, Turns turns) {
    this.site = site;
    this.templates = templates;
    this.triples = triples;
    this.turns = turns;
    this.labels = new ThingLabels(site.store());
  }

  Reply form() {
    return page(200, EXAMPLE, null, null, false);
  }

  /// What a saved question asks with its examples, and its answer.
  Reply example(HttpServletRequest request) {
    var name = Requests.parameter(request, "example").orElse("");
    return switch (site.questions().find(name).then(this::query)) {
      case Checked.Bad<Query>(var findings) -> page(404, EXAMPLE, null, findings.getFirst(), false);
      case Checked.Good<Query>(var query) -> answer(request, ShownQuery.of(query));
    };
  }

  private Checked<Query> query(SavedQuery question) {
    return site.asker().bind(question, question.examples());
  }

  Reply answer(HttpServletRequest request) {
    return answer(request, Requests.parameter(request, "query").orElse(""));
  }

  private Reply answer(HttpServletRequest request, String text) {
    var turn = turns.take(request);
    if (turn.isEmpty()) {
      return page(503, text, null, BUSY, false).with("Retry-After", "5");
    }
    try (var _ = turn.orElseThrow()) {
      return answer(text);
    }
  }

  private Reply answer(String text) {
    return switch (read(text).then(query -> first(query, text))) {
      case Checked.Bad<Reply>(var findings) -> page(400, text, null, findings.getFirst(), false);
      case Checked.Good<Reply>(var reply) -> reply;
    };
  }

  /// By the same rules as for programs: a page is no way around them.
  private static Checked<Query> read(String text) {
    try {
      return QueryRules.fault(text)
          .map(SparqlPage::refused)
          .orElseGet(() -> Sparql.parse(text, Path.of("query")))
          .then(
              query ->
                  QueryRules.fault(query).map(SparqlPage::refused).orElse(Checked.good(query)));
    } catch (StackOverflowError _) {
      return refused("the query is too deep to be read");
    }
  }

  private static Checked<Query> refused(String fault) {
    return Checked.bad(Finding.error(Place.of(Path.of("query")), fault, "mend the query"));
  }

  private Checked<Reply> first(Query query, String text) {
    var bounded = query.cloneQuery();
    if (!query.isAskType() && (!query.hasLimit() || query.getLimit() > SHOWN)) {
      bounded.setLimit(SHOWN + 1L);
    }
    return site.asker()
        .run(bounded)
        .then(answer -> Checked.good(shown(AnswerWriter.table(answer), text)));
  }

  private Reply shown(Answer.Table table, String text) {
    var more = table.rows().size() > SHOWN;
    var rows = table.rows().subList(0, Math.min(SHOWN, table.rows().size()));
    var page = AnswerPage.of(new Answer.Table(table.columns(), rows), labels);
    return page(200, text, page, null, more);
  }

  private Reply page(
      int status,
      String query,
      @Nullable AnswerPage answer,
      @Nullable Finding problem,
      boolean more) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("query", query);
    values.put("given", !query.equals(EXAMPLE));
    values.put("groups", groups());
    values.put("yasgui", WebJar.YASGUI.address());
    values.put("triples", triples.now());
    values.put("answer", answer);
    values.put("problem", problem);
    values.put("more", more);
    values.put("version", site.version());
    values.put("downloads", answer == null ? List.of() : downloads(query));
    return Reply.html(status, templates.page("sparql", values))
        .with("Content-Security-Policy", POLICY);
  }

  /// Those that this endpoint answers by itself.
  private List<Group> groups() {
    return site.questions().byGroup().entrySet().stream()
        .filter(group -> !group.getKey().equals(SavedQuery.FEDERATED))
        .map(group -> new Group(group.getKey(), examples(group.getValue())))
        .toList();
  }

  private static List<Example> examples(List<SavedQuery> questions) {
    return questions.stream().map(each -> new Example(each.name(), each.summary())).toList();
  }

  /// The whole answer, in the formats that Fuseki writes.
  private static List<Pages.Download> downloads(String query) {
    return List.of("csv", "tsv", "json", "xml").stream()
        .map(
            format ->
                new Pages.Download(
                    format.toUpperCase(Locale.ROOT),
                    "/sparql" + Links.query(Map.of("query", query, "format", format))))
        .toList();
  }
}
