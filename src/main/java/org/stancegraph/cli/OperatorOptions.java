package org.stancegraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stancegraph.build.Inputs;
import org.stancegraph.build.Manifest;
import org.stancegraph.build.Update;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.store.GraphStore;
import org.stancegraph.watch.AccessLog;
import org.stancegraph.web.PrivatePort;
import org.stancegraph.web.PrivatePort.Changes;
import org.stancegraph.web.Server;
import org.stancegraph.web.Settings;
import org.stancegraph.web.Site;
import org.stancegraph.web.Token;
import org.stancegraph.web.Watch;
import picocli.CommandLine.Option;

/// The options of `serve` for those who run it: the private port and what it may do, and the log.
public final class OperatorOptions {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String PORT = "--private-port";

  /// How long an update may take to work out what it changes.
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Option(
      names = PORT,
      paramLabel = "N",
      description = {
        "A second port, on 127.0.0.1 alone, with /metrics and /health; 0 takes any free one",
        "(default: none)."
      })
  private @Nullable Integer port;

  @Option(
      names = "--update-token-file",
      paramLabel = "FILE",
      description =
          "Whoever sends the word in this file may update and back up by the private port.")
  private @Nullable Path token;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Append a line of JSON for each request; - is standard output (default: none).")
  private @Nullable String log;

  @Option(names = "--log-queries", description = "Log the text of queries too.")
  private boolean queries;

  @Option(names = "--log-addresses", description = "Log the whole addresses of clients.")
  private boolean addresses;

  Optional<Integer> port() {
    return Optional.ofNullable(port);
  }

  /// What is wrong with the words themselves.
  Optional<String> misuse() {
    if (token != null && port == null) {
      return Optional.of("--update-token-file needs --private-port: no update is ever public");
    }
    if (log == null && (queries || addresses)) {
      return Optional.of("--log-queries and --log-addresses need --access-log");
    }
    return port().flatMap(number -> new Address(LOOPBACK, number).misuse(PORT));
  }

  /// What can be seen to be wrong before a store is built in vain.
  Optional<Finding> refusal() {
    return switch (token().then(_ -> watch())) {
      case Checked.Bad<Watch>(var findings) -> Optional.of(findings.getFirst());
      case Checked.Good<Watch>(var watch) -> {
        watch.close();
        yield port().flatMap(number -> new Address(LOOPBACK, number).refusal(PORT));
      }
    };
  }

  /// Opens the port for everybody, and beside it the private one if there is to be one.
  Checked<OpenPorts> open(Site site, Settings settings, Inputs inputs) {
    tidy(site.store());
    return token()
        .then(known -> changes(known, site, inputs))
        .then(changes -> watch().then(watch -> open(site, settings, watch, changes)));
  }

  /// Before anybody reads, space that a compaction gives back costs nobody a wait.
  private static void tidy(GraphStore store) {
    try {
      store.compactIfWorthwhile(store.read(Manifest::quadsIn));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Checked<OpenPorts> open(
      Site site, Settings settings, Watch watch, Optional<Changes> changes) {
    return Server.start(site, settings, watch)
        .then(
            server ->
                switch (beside(site, watch, changes)) {
                  case Checked.Good<Optional<Server>>(var other) ->
                      Checked.good(new OpenPorts(server, other, watch));
                  case Checked.Bad<Optional<Server>>(var findings) -> {
                    server.close();
                    yield new Checked.Bad<>(findings);
                  }
                });
  }

  private Checked<Optional<Server>> beside(Site site, Watch watch, Optional<Changes> changes) {
    return port()
        .map(number -> PrivatePort.open(site, watch, number, changes))
        .map(opened -> opened.then(server -> Checked.good(Optional.of(server))))
        .orElseGet(() -> Checked.good(Optional.empty()));
  }

  private static Checked<Optional<Changes>> changes(
      Optional<Token> token, Site site, Inputs inputs) {
    return token
        .map(
            known ->
                Update.of(site.store(), site.ontology(), inputs, LIMIT)
                    .then(update -> Checked.good(Optional.of(new Changes(known, update)))))
        .orElseGet(() -> Checked.good(Optional.empty()));
  }

  /// The token, if there is one.
  private Checked<Optional<Token>> token() {
    return token == null
        ? Checked.good(Optional.empty())
        : Token.in(token).then(read -> Checked.good(Optional.of(read)));
  }

  private Checked<Watch> watch() {
    return log == null
        ? Checked.good(Watch.of(AccessLog.none()))
        : AccessLog.to(log, new AccessLog.Told(queries, addresses))
            .then(open -> Checked.good(Watch.of(open)));
  }
}
