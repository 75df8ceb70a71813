package org.stancegraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stancegraph.federate.AcceptedLink;
import org.stancegraph.federate.AllowList;
import org.stancegraph.federate.Endpoint;
import org.stancegraph.federate.Limits;
import org.stancegraph.federate.Reconciliation;
import org.stancegraph.federate.Thing;
import org.stancegraph.federate.Use;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Proposes links to Wikidata for a person to look at, and writes those that a person accepts.
@Command(
    name = "link",
    description = "Proposes Wikidata items for things without a link; writes what you --accept.",
    footer = "./stancegraph link odihr")
final class LinkCommand implements Callable<Integer> {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Parameters(
      paramLabel = "THING",
      arity = "0..*",
      description = "The slugs of the things; all without a link if none is named.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--accept",
      paramLabel = "THING=QID",
      description = "Write this link into the thing's record; may be repeated. Asks nobody.")
  private List<String> accepted = new ArrayList<>();

  @Option(
      names = "--service",
      paramLabel = "URL",
      defaultValue = "${sys:stancegraph.reconciliation:-" + Reconciliation.WIKIDATA + "}",
      description = "The reconciliation service (default: " + Reconciliation.WIKIDATA + ").")
  private String service;

  @Option(
      names = "--pause",
      paramLabel = "MS",
      defaultValue = "1000",
      description = "Milliseconds between two requests (default: 1000).")
  private int pause;

  @Mixin private Servers servers;
  @Mixin private AnswerOptions options;
  @Mixin private Workspace workspace;
  @Mixin private StoreOption store;
  @Mixin private Reporting reporting;

  @Override
  public Integer call() throws IOException {
    return accepted.isEmpty() ? propose() : accept();
  }

  private int accept() {
    var findings = new ArrayList<Finding>();
    for (var words : accepted) {
      switch (AcceptedLink.of(words)
          .then(link -> link.into(workspace.inputs().seeds(), LocalDate.now()))) {
        case Checked.Good<Path>(var file) -> reporting.out().println(file);
        case Checked.Bad<Path>(var found) -> findings.addAll(found);
      }
    }
    reporting.out().flush();
    return reporting.show(findings);
  }

  private int propose() throws IOException {
    return switch (Endpoint.of(service, "--service").then(this::proposed)) {
      case Checked.Bad<Reconciliation.Outcome>(var findings) -> reporting.fail(findings);
      case Checked.Good<Reconciliation.Outcome>(var outcome) -> {
        options.writer().write(outcome.proposals(), options.format(), reporting.out());
        reporting.out().flush();
        yield reporting.show(outcome.findings());
      }
    };
  }

  private Checked<Reconciliation.Outcome> proposed(Endpoint endpoint) {
    var list = new AllowList().with(Use.RECONCILIATION, List.of(endpoint));
    return unlinked()
        .then(
            things ->
                servers
                    .gate(Limits.NO_WAIT, list)
                    .then(
                        gate -> {
                          try (gate) {
                            var polite = Duration.ofMillis(Math.max(0, pause));
                            return Checked.good(
                                new Reconciliation(gate, endpoint, polite).propose(things));
                          }
                        }));
  }

  private Checked<List<Thing>> unlinked() {
    return QueryCatalog.load(Workspace.inHome("queries"))
        .then(catalog -> catalog.find("unlinked"))
        .then(
            question ->
                store
                    .fresh(workspace, reporting)
                    .then(
                        open -> {
                          try (open) {
                            return new Asker(open, LIMIT).ask(question, Map.of(), Asker.ENGLISH);
                          }
                        }))
        .then(answer -> Checked.good(things((Answer.Table) answer)));
  }

  private List<Thing> things(Answer.Table table) {
    return table.rows().stream()
        .filter(row -> row.containsKey("label"))
        .map(
            row ->
                new Thing(
                    row.get("thing"),
                    row.get("kind").getURI().replaceFirst("^.*/", ""),
                    row.get("label").getLiteralLexicalForm()))
        .filter(thing -> only.isEmpty() || only.stream().anyMatch(word -> isMeant(thing, word)))
        .toList();
  }

  private static boolean isMeant(Thing thing, String word) {
    return thing.iri().getURI().endsWith("/" + word);
  }
}
