package org.stancegraph.query;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stancegraph.finding.Golden;

/// Keeps the list of questions in `queries/README.md` true.
class QueriesReadmeTest {

  private static final Path README = Path.of("queries/README.md");
  private static final String BEGIN = "<!-- questions: kept by a test -->\n";
  private static final String END = "<!-- end of questions -->\n";

  @Test
  void theReadmeListsEveryQuestion() throws IOException {
    var text = Files.readString(README);
    var begin = text.indexOf(BEGIN) + BEGIN.length();
    var end = text.indexOf(END);
    var listed = text.substring(begin, end);
    var catalog = good(QueryCatalog.load(Path.of("queries")));
    if (Golden.isUpdated()) {
      Files.writeString(README, text.substring(0, begin) + table(catalog) + text.substring(end));
      listed = table(catalog);
    }
    assertThat(listed).isEqualTo(table(catalog));
  }

  private static String table(QueryCatalog catalog) {
    return "| question | parameters | columns | path |\n|---|---|---|---|\n"
        + catalog.byGroup().values().stream()
            .flatMap(group -> group.stream())
            .map(QueriesReadmeTest::line)
            .collect(joining());
  }

  private static String line(SavedQuery question) {
    return "| `%s`: %s | %s | %s | [%s](%s) |\n"
        .formatted(
            question.name(),
            question.summary(),
            question.parameters().stream()
                .map(each -> each.name() + (each.required() ? "" : "?"))
                .collect(joining(", ")),
            String.join(", ", question.columns()),
            question.group(),
            question.group() + "/" + question.name() + ".rq");
  }
}
