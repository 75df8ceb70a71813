package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.server.ServerConnector;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.guard.Gatekeeper;
import org.stancegraph.guard.Limits;
import org.stancegraph.guard.Turns;
import org.stancegraph.watch.AccessLog;

/// The port while it is open: SPARQL as `fuseki-config/` describes it, the questions, their pages.
public final class Server implements AutoCloseable {

  private final FusekiServer fuseki;
  private final String host;

  private Server(FusekiServer fuseki, String host) {
    this.fuseki = fuseki;
    this.host = host;
  }

  /// Answers on the host's port once this returns; port 0 takes any free one.
  public static Checked<Server> start(Site site, Settings settings) {
    return start(site, settings, Watch.of(AccessLog.none()));
  }

  /// The same, and somebody is told of each request.
  public static Checked<Server> start(Site site, Settings settings, Watch watch) {
    var folder = site.store().folder().orElseThrow();
    var origin = new Origin(settings.base(), settings.host());
    return ServiceConfig.read(settings.fuseki(), folder)
        .then(
            config ->
                open(
                    routes(site, config, origin, settings, watch),
                    settings.host(),
                    settings.port(),
                    settings.limits(),
                    watch));
  }

  /// Any routes on any port.
  static Checked<Server> open(
      FusekiServer.Builder routes, String host, int port, Limits limits, Watch watch) {
    var fuseki = routes.port(port).build();
    fuseki.getJettyServer().setRequestLog(new Exchanges(watch));
    fuseki.getJettyServer().setErrorHandler(new RefusedMessages());
    Arrays.stream(fuseki.getJettyServer().getConnectors())
        .map(ServerConnector.class::cast)
        .forEach(connector -> Connections.bound(connector, host, limits));
    fuseki.getJettyServer().insertHandler(Packing.gzip());
    try {
      return Checked.good(new Server(fuseki.start(), host));
    } catch (RuntimeException e) {
      var finding = refused(e, host, port).orElseThrow(() -> e);
      fuseki.stop();
      return Checked.bad(finding);
    }
  }

  private static FusekiServer.Builder routes(
      Site site, ServiceConfig config, Origin origin, Settings settings, Watch watch) {
    var templates = new Templates();
    var turns = new Turns(settings.limits(), settings.trustProxy());
    var pages = new Pages(site, templates);
    var api = new Api(site, templates);
    var descriptions = new Descriptions(site, templates);
    var sitemap = new Sitemaps(site);
    var thingPages = new ThingPages(site, templates);
    var browsePages = new BrowsePages(site, templates);
    var ontologyPage = new OntologyPage(site, templates);
    var resources = new Resources(site, () -> Reply.elsewhere(303, "/page/ns"));
    Function<Function<HttpServletRequest, Reply>, Route> route =
        answer -> new Route(site.store(), answer);
    return FusekiServer.create()
        .registerOperation(
            Operation.Query,
            new ReadOnlyQueries(site.federation(), settings.limits(), turns, watch.meter()))
        .parseConfig(config.model())
        .addFilter("/*", new RequestMark(watch.meter()))
        .addFilter("/*", new CommonHeaders(site))
        .addFilter(
            "/*",
            new Gatekeeper(
                settings.limits(), settings.trustProxy(), watch.meter()::refused, Problem::tell))
        .addFilter("/*", origin)
        .addFilter("/sparql", new ServiceDescription(site, templates, descriptions, turns))
        .addServlet("/health", route.apply(_ -> new Health(site).now()))
        .addServlet("/api/*", new Route(site.store(), api::answer, Problem::of))
        .addServlet("/problem/*", route.apply(new ProblemPage(site, templates)::answer))
        .addServlet("/id/*", route.apply(resources::thing))
        .addServlet("/page/ns", route.apply(ontologyPage::page))
        .addServlet("/page/*", route.apply(thingPages::page))
        .addServlet("/browse/*", route.apply(browsePages::page))
        .addServlet("/data/*", route.apply(resources::data))
        .addServlet("/dump/*", new DumpFiles(site))
        .addServlet("/graph/*", route.apply(resources::graph))
        .addServlet("/ns/*", route.apply(resources::term))
        .addServlet("/dataset", route.apply(descriptions::page))
        .addServlet("/.well-known/void", route.apply(descriptions::dataset))
        .addServlet("/.well-known/sparql-examples", route.apply(descriptions::examples))
        .addServlet("/sitemap.xml", route.apply(sitemap::map))
        .addServlet("/robots.txt", route.apply(sitemap::robots))
        .addServlet(
            "/question/*", route.apply(asked -> descriptions.question(asked, pages::question)))
        .addServlet("/search", route.apply(new SearchPage(site, templates)::answer))
        .addServlet("/reconcile/*", new FormRoute(new ReconcileService(site, templates)::answer))
        .addServlet("/static/*", route.apply(asked -> StaticFiles.named(Requests.rest(asked))))
        .addServlet("/*", route.apply(pages::start));
  }

  private static Optional<Finding> refused(RuntimeException e, String host, int port) {
    return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
        .filter(BindException.class::isInstance)
        .map(
            taken ->
                Finding.error(
                    Place.of(Path.of(host + ":" + port)),
                    "this address cannot be served: " + taken.getMessage(),
                    "another program may use it: stop that, or choose --port N (0 takes any free"
                        + " one)"))
        .findFirst();
  }

  public String address() {
    var name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + fuseki.getPort() + "/";
  }

  public void join() {
    fuseki.join();
  }

  /// Lets the answers under way go out, then closes the port.
  @Override
  public void close() {
    fuseki.stop();
  }
}
