package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.fuseki.main.FusekiServer;
import org.stancegraph.build.Manifest;
import org.stancegraph.build.Update;
import org.stancegraph.finding.Checked;
import org.stancegraph.guard.Limits;
import org.stancegraph.watch.Holding;

/// The second port, which only this machine reaches: what the server does, in numbers, and, for
/// whoever has the token, updates and backups.
public final class PrivatePort {

  private static final String HOST = "127.0.0.1";
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  /// What a token opens.
  public record Changes(Token token, Update update) {}

  private PrivatePort() {}

  /// Answers once this returns; port 0 takes any free one.
  public static Checked<Server> open(Site site, Watch watch, int port, Optional<Changes> changes) {
    Function<Function<HttpServletRequest, Reply>, Route> route =
        answer -> new Route(site.store(), answer);
    var routes =
        FusekiServer.create()
            .addFilter("/*", new RequestMark(watch.meter()))
            .addServlet("/health", route.apply(_ -> new Health(site).now()))
            .addServlet("/metrics", route.apply(_ -> metrics(site, watch)))
            .addServlet("/*", route.apply(_ -> Reply.text(404, "nothing is here")));
    changes.ifPresent(
        open -> {
          var updating = new Updating(site, open.update(), watch.meter());
          routes
              .addServlet("/update", new SparqlUpdateRoute(open.token(), updating))
              .addServlet("/update/graph", new GraphUpdateRoute(open.token(), updating))
              .addServlet("/backup", new BackupRoute(open.token(), site));
        });
    return Server.open(routes, HOST, port, Limits.DEFAULT, watch);
  }

  private static Reply metrics(Site site, Watch watch) {
    try {
      var store = site.store();
      var held = new Holding(site.version(), store.read(Manifest::quadsIn), store.size());
      return Reply.ok(METRICS, watch.meter().scraped(held));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
