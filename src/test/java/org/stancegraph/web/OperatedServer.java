package org.stancegraph.web;

import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.stancegraph.build.FreshStore;
import org.stancegraph.build.Progress;
import org.stancegraph.build.Update;
import org.stancegraph.build.World;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.store.GraphStore;
import org.stancegraph.watch.AccessLog;

/// A small world on a port for everybody and on a private one, with a log.
record OperatedServer(
    World world,
    GraphStore store,
    Server server,
    Server operators,
    Watch watch,
    Path log,
    HttpClient client)
    implements AutoCloseable {

  static final String TOKEN = "0123456789abcdef0123456789abcdef";

  static OperatedServer in(Path folder, AccessLog.Told told) throws IOException {
    var world = World.in(folder);
    var store = good(FreshStore.open(world.store(), world.inputs(), Progress.SILENT));
    var ontology = good(Ontology.load(Path.of("ontology")));
    var limit = Duration.ofSeconds(60);
    var site = Site.of(store, good(QueryCatalog.load(Path.of("queries"))), ontology, limit);
    var log = folder.resolve("access.log");
    var watch = Watch.of(good(AccessLog.to(log.toString(), told)));
    var settings = new Settings(RunningServer.CONFIG, "127.0.0.1", 0);
    var server = good(Server.start(site, settings, watch));
    var token = good(Token.in(tokenFile(folder)));
    var update = good(Update.of(store, ontology, world.inputs(), limit));
    var changes = Optional.of(new PrivatePort.Changes(token, update));
    var operators = good(PrivatePort.open(site, watch, 0, changes));
    var client = HttpClient.newHttpClient();
    return new OperatedServer(world, store, server, operators, watch, log, client);
  }

  private static Path tokenFile(Path folder) throws IOException {
    var secret = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    return Files.writeString(Files.createFile(folder.resolve("token"), secret), TOKEN + "\n");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(server.address() + path)));
  }

  HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return send(toOperators(path));
  }

  HttpRequest.Builder toOperators(String path) {
    return HttpRequest.newBuilder(URI.create(operators.address() + path));
  }

  HttpRequest.Builder authorised(String path) {
    return toOperators(path).header("Authorization", "Bearer " + TOKEN);
  }

  HttpResponse<String> update(String text) throws IOException, InterruptedException {
    return send(
        authorised("update")
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString(text)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    operators.close();
    server.close();
    watch.close();
    store.close();
  }
}
