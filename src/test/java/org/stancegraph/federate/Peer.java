package org.stancegraph.federate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.stancegraph.finding.Outcome.good;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Another server on this machine, which does what a test tells it and keeps what it was asked.
final class Peer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> agents = new CopyOnWriteArrayList<>();

  Peer(HttpHandler handler) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          asked.add(
              exchange.getRequestURI()
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          handler.handle(exchange);
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
  }

  /// A peer that answers everything so.
  static Peer answering(int status, String type, String body) {
    return new Peer(exchange -> reply(exchange, status, type, body));
  }

  static void reply(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  List<String> asked() {
    return asked;
  }

  List<String> agents() {
    return agents;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/sparql";
  }

  AllowList allowed(Use use) {
    return new AllowList().with(use, List.of(good(Endpoint.of(address(), "test"))));
  }

  Gate gate(Use use, Limits limits) {
    return new Gate(allowed(use), Agent.UNKNOWN, limits);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
