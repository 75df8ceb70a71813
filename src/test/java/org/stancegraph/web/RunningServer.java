package org.stancegraph.web;

import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.stancegraph.WikidataPeer;
import org.stancegraph.build.FreshStore;
import org.stancegraph.build.Inputs;
import org.stancegraph.build.Progress;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.store.GraphStore;

/// The real server on a free port, with the project's own records and a peer that
/// plays Wikidata, and a client to ask it.
record RunningServer(GraphStore store, Site site, Server server, HttpClient client)
    implements AutoCloseable {

  static final Path CONFIG = Path.of("fuseki-config/stancegraph.ttl");

  /// Over a store in the folder, which is built first.
  static RunningServer in(Path folder) {
    var inputs = new Inputs(Path.of("seeds"), Path.of("ontology"));
    return of(folder, inputs, new Settings(CONFIG, "127.0.0.1", 0));
  }

  /// The same for other records and settings.
  static RunningServer of(Path folder, Inputs inputs, Settings settings) {
    var store = good(FreshStore.open(folder, inputs, Progress.SILENT));
    var questions = good(QueryCatalog.load(Path.of("queries")));
    var wikidata = WikidataPeer.shared().federation();
    var ontology = good(Ontology.load(Path.of("ontology")));
    var site = Site.of(store, questions, ontology, Duration.ofSeconds(60), wikidata);
    var server = good(Server.start(site, settings));
    return new RunningServer(store, site, server, HttpClient.newHttpClient());
  }

  String address() {
    return server.address();
  }

  HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
    return send(to(path).header("Accept", accept).build());
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
    server.close();
    store.close();
  }
}
