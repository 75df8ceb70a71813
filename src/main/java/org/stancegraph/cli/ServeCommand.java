package org.stancegraph.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stancegraph.federate.Federation;
import org.stancegraph.finding.Checked;
import org.stancegraph.guard.Limits;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.store.GraphStore;
import org.stancegraph.web.Settings;
import org.stancegraph.web.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Offers the store and the questions on a port until it is told to stop.
@Command(
    name = "serve",
    description = "Builds what is missing or stale, then serves SPARQL, questions and pages.",
    footer = "./stancegraph serve --port 3330")
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3330",
      description = "The port; 0 takes any free one (default: 3330).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description = "The address to listen on; 0.0.0.0 is all (default: 127.0.0.1).")
  private String host;

  @Option(
      names = "--base",
      paramLabel = "URL",
      description =
          "Scheme, host and port at which clients reach this port, as behind a proxy (default:"
              + " where a request came in).")
  private Optional<String> base = Optional.empty();

  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      description = "A server that queries at /sparql may name after SERVICE; may be repeated.")
  private List<String> services = new ArrayList<>();

  @Mixin private OperatorOptions operators;
  @Mixin private LimitOptions limits;
  @Mixin private Servers servers;
  @Mixin private Workspace workspace;
  @Mixin private StoreOption store;
  @Mixin private Reporting reporting;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    var address = new Address(host, port);
    address
        .misuse()
        .or(this::noBase)
        .or(operators::misuse)
        .ifPresent(
            wrong -> {
              throw new ParameterException(command.commandLine(), wrong);
            });
    return address
        .refusal()
        .or(operators::refusal)
        .map(refused -> reporting.fail(List.of(refused)))
        .orElseGet(this::build);
  }

  private Optional<String> noBase() {
    return base.filter(url -> !Settings.isBase(url))
        .map(
            url ->
                "--base is a scheme, a host and perhaps a port, as https://stancegraph.example.org,"
                    + " and is '"
                    + url
                    + "'");
  }

  private int build() {
    return switch (limits.limits()) {
      case Checked.Bad<Limits>(var findings) -> reporting.fail(findings);
      case Checked.Good<Limits>(var allowed) ->
          switch (QueryCatalog.load(Workspace.inHome("queries"))
              .then(questions -> site(questions, allowed))) {
            case Checked.Bad<Site>(var findings) -> reporting.fail(findings);
            case Checked.Good<Site>(var site) -> serve(site, allowed);
          };
    };
  }

  private Checked<Site> site(QueryCatalog questions, Limits allowed) {
    return servers
        .federation(services)
        .then(federation -> site(questions, federation, allowed.time()));
  }

  private Checked<Site> site(QueryCatalog questions, Federation federation, Duration limit) {
    return store
        .fresh(workspace, reporting)
        .then(
            open ->
                Ontology.load(workspace.inputs().ontology())
                    .then(
                        model -> Checked.good(Site.of(open, questions, model, limit, federation))));
  }

  private int serve(Site site, Limits allowed) {
    var config = Workspace.inHome("fuseki-config").resolve("stancegraph.ttl");
    var settings = new Settings(config, host, port, base, allowed, limits.trustProxy());
    return switch (operators.open(site, settings, workspace.inputs())) {
      case Checked.Bad<OpenPorts>(var findings) -> {
        site.store().close();
        yield reporting.fail(findings);
      }
      case Checked.Good<OpenPorts>(var ports) -> {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(ports, site.store())));
        ports.addresses(site.version()).forEach(reporting.out()::println);
        reporting.out().flush();
        ports.join();
        yield ExitCode.OK;
      }
    };
  }

  private void stop(OpenPorts ports, GraphStore open) {
    ports.close();
    open.close();
    reporting.note("stopped");
  }
}
