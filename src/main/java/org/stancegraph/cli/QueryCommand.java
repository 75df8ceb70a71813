package org.stancegraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.stancegraph.export.SparqlResults;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Sparql;
import org.stancegraph.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Answers any SPARQL 1.1 query, with the ontology's prefixes declared beforehand.
@Command(
    name = "query",
    description = "Answers a SPARQL query; the ontology's prefixes need no declaration.",
    footer = "./stancegraph query question.rq --format json")
final class QueryCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A file with the query, or - for standard input.")
  private String file;

  @Mixin private AnswerOptions options;
  @Mixin private Workspace workspace;
  @Mixin private StoreOption store;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() throws IOException {
    return switch (text().then(text -> Sparql.parse(text, Path.of(file)))) {
      case Checked.Bad<Query>(var findings) -> reporting.fail(findings);
      case Checked.Good<Query>(var query) -> answer(query);
    };
  }

  private Checked<String> text() {
    try {
      return Checked.good(
          file.equals("-")
              ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
              : Files.readString(Path.of(file)));
    } catch (IOException e) {
      return Checked.bad(
          Finding.error(
              Place.of(Path.of(file)), "the query cannot be read", "name a file of UTF-8 text"));
    }
  }

  private int answer(Query query) throws IOException {
    return switch (store.fresh(workspace, reporting)) {
      case Checked.Bad<GraphStore>(var findings) -> reporting.fail(findings);
      case Checked.Good<GraphStore>(var open) -> {
        try (open) {
          yield switch (new Asker(open, options.limit()).run(query)) {
            case Checked.Bad<Answer>(var findings) -> reporting.fail(findings);
            case Checked.Good<Answer>(var answer) -> {
              var out = reporting.out();
              SparqlResults.write(answer, options.format(), options.writer(), out);
              out.flush();
              yield ExitCode.OK;
            }
          };
        }
      }
    };
  }
}
