package org.stancegraph.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.stancegraph.build.Manifest;
import org.stancegraph.store.GraphStore;

/// Answers GET, and HEAD with the same headers, by a function of the request. What goes wrong in it
/// is told to the server's log, and to strangers only that something did.
final class Route extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /// As many bytes as are read of a body that nobody asked for.
  private static final int UNASKED = 8192;

  private static final String ALLOWED = "GET, HEAD, OPTIONS";

  private final transient GraphStore store;
  private final transient Function<HttpServletRequest, Reply> reply;
  private final transient Refusal refusal;

  /// How it is said that a request has no answer: to people in a line, to programs as a problem.
  interface Refusal {
    Reply of(HttpServletRequest request, int status, String line);
  }

  /// An answer is made in one reading of the store, and the version of what was read is part of its
  /// validator, so that what an update changes is never mistaken for what was there before.
  Route(GraphStore store, Function<HttpServletRequest, Reply> reply) {
    this(store, reply, (_, status, line) -> Reply.text(status, line));
  }

  Route(GraphStore store, Function<HttpServletRequest, Reply> reply, Refusal refusal) {
    this.store = store;
    this.reply = reply;
    this.refusal = refusal;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getMethod()) {
      case "GET", "HEAD" ->
          store.read(data -> versioned(request, Manifest.versionIn(data))).sendTo(response);
      case "OPTIONS" -> {
        response.setHeader("Allow", ALLOWED);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default -> {
        // Read what little was sent with it: a connection closed on unread bytes may lose the
        // answer.
        request.getInputStream().readNBytes(UNASKED);
        response.setHeader("Allow", ALLOWED);
        refusal
            .of(request, 405, request.getMethod() + " changes nothing here: ask with GET")
            .sendTo(response);
      }
    }
  }

  private Reply versioned(HttpServletRequest request, String version) {
    return Validators.on(made(request), version, request).with(CommonHeaders.VERSION, version);
  }

  private Reply made(HttpServletRequest request) {
    try {
      return reply.apply(request);
    } catch (RuntimeException e) {
      log("no answer to " + request.getRequestURI(), e);
      return refusal.of(request, 500, "a bug in the server kept this from being answered");
    }
  }
}
