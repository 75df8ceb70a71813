package org.stancegraph.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stancegraph.federate.Federation;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Parameter;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/// Answers a saved question; alone, it lists them.
@Command(
    name = "ask",
    description = "Answers a saved question from queries/; alone, lists them.",
    footer = "./stancegraph ask concurred-with --body odihr")
final class AskCommand implements Callable<Integer> {

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The question.")
  private @Nullable String name;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = Asker.ENGLISH,
      description = "The language of labels, English where a thing has none in it (default: en).")
  private String language;

  @Unmatched private List<String> words = new ArrayList<>();

  @Mixin private AnswerOptions options;
  @Mixin private Workspace workspace;
  @Mixin private StoreOption store;
  @Mixin private Servers servers;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() throws IOException {
    return switch (QueryCatalog.load(Workspace.inHome("queries"))) {
      case Checked.Bad<QueryCatalog>(var findings) -> reporting.fail(findings);
      case Checked.Good<QueryCatalog>(var catalog) when name == null && words.isEmpty() -> {
        reporting.out().print(QuestionList.of(catalog));
        reporting.out().flush();
        yield ExitCode.OK;
      }
      case Checked.Good<QueryCatalog>(var catalog) -> ask(catalog, name == null ? "" : name);
    };
  }

  private int ask(QueryCatalog catalog, String question) throws IOException {
    return switch (catalog.find(question)) {
      case Checked.Bad<SavedQuery>(var findings) -> misuse(findings);
      case Checked.Good<SavedQuery>(var found) ->
          switch (AskWords.parameters(words)) {
            case Checked.Bad<Map<String, String>>(var findings) -> misuse(findings);
            case Checked.Good<Map<String, String>>(var values) -> answer(found, values);
          };
    };
  }

  private int answer(SavedQuery question, Map<String, String> values) throws IOException {
    return switch (servers.federation()) {
      case Checked.Bad<Federation>(var findings) -> misuse(findings);
      case Checked.Good<Federation>(var federation) -> answer(question, values, federation);
    };
  }

  private int answer(SavedQuery question, Map<String, String> values, Federation federation)
      throws IOException {
    return switch (store.fresh(workspace, reporting)) {
      case Checked.Bad<GraphStore>(var findings) -> reporting.fail(findings);
      case Checked.Good<GraphStore>(var open) -> {
        try (open) {
          var asker = new Asker(open, options.limit(), federation::forQuestions);
          yield switch (asker.ask(question, values, language)) {
            case Checked.Bad<Answer>(var findings) when isMisuse(question, values) ->
                misuse(findings);
            case Checked.Bad<Answer>(var findings) -> reporting.fail(findings);
            case Checked.Good<Answer>(var answer) -> {
              options.writer().write(answer, options.format(), reporting.out());
              reporting.out().flush();
              yield ExitCode.OK;
            }
          };
        }
      }
    };
  }

  /// A parameter too many or too few is wrong use; a value that nothing is called is a finding.
  private static boolean isMisuse(SavedQuery question, Map<String, String> values) {
    return values.keySet().stream().anyMatch(each -> question.parameter(each).isEmpty())
        || question.parameters().stream()
            .filter(Parameter::required)
            .anyMatch(each -> !values.containsKey(each.name()));
  }

  private int misuse(List<Finding> findings) {
    reporting.show(findings);
    return ExitCode.USAGE;
  }
}
