package org.stancegraph.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stancegraph.federate.Federation;
import org.stancegraph.federate.QuickStatements;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Writes what Wikidata lacks as commands that a person may give it.
@Command(
    name = "quickstatements",
    description = "Prints what Wikidata lacks in the format of QuickStatements, for review.",
    footer = "./stancegraph quickstatements")
final class QuickStatementsCommand implements Callable<Integer> {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Mixin private Servers servers;
  @Mixin private Workspace workspace;
  @Mixin private StoreOption store;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    return reporting.report(
        servers
            .federation()
            .then(
                federation ->
                    store.fresh(workspace, reporting).then(open -> asked(open, federation)))
            .then(answer -> Checked.good(said(QuickStatements.of((Answer.Table) answer)))));
  }

  private static Checked<Answer> asked(GraphStore store, Federation federation) {
    try (store) {
      return QueryCatalog.load(Workspace.inHome("queries"))
          .then(catalog -> catalog.find(QuickStatements.QUESTION))
          .then(question -> answer(question, store, federation));
    }
  }

  private static Checked<Answer> answer(
      SavedQuery question, GraphStore store, Federation federation) {
    var asker = new Asker(store, LIMIT, federation::forQuestions);
    return asker.ask(question, Map.of(), Asker.ENGLISH);
  }

  private Reporting.Said said(List<String> lines) {
    reporting.note("statements to review: " + lines.size());
    return new Reporting.Said(lines, List.of());
  }
}
