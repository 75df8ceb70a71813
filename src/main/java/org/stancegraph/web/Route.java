package org.stancegraph.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;

/// Answers GET, and HEAD with the same headers, by a function of the request. What goes wrong in it
/// is told to the server's log, and to strangers only that something did.
final class Route extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /// As many bytes as are read of a body that nobody asked for.
  private static final int UNASKED = 8192;

  private final String version;
  private final transient Function<HttpServletRequest, Reply> reply;

  /// The version of the dataset is part of every validator, so that a new one is never mistaken.
  Route(String version, Function<HttpServletRequest, Reply> reply) {
    this.version = version;
    this.reply = reply;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getMethod()) {
      case "GET", "HEAD" -> Validators.on(made(request), version, request).sendTo(response);
      default -> {
        // Read what little was sent with it: a connection closed on unread bytes may lose the
        // answer.
        request.getInputStream().readNBytes(UNASKED);
        response.setHeader("Allow", "GET, HEAD");
        Reply.text(405, request.getMethod() + " changes nothing here: ask with GET")
            .sendTo(response);
      }
    }
  }

  private Reply made(HttpServletRequest request) {
    try {
      return reply.apply(request);
    } catch (RuntimeException e) {
      log("no answer to " + request.getRequestURI(), e);
      return Reply.text(500, "a bug in the server kept this from being answered");
    }
  }
}
