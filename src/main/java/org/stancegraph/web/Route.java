package org.stancegraph.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;

/// Answers GET, and HEAD with the same headers, by a function of the request.
final class Route extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Function<HttpServletRequest, Reply> reply;

  Route(Function<HttpServletRequest, Reply> reply) {
    this.reply = reply;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    reply.apply(request).sendTo(response);
  }
}
