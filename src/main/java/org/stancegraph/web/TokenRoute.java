package org.stancegraph.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/// A route of the private port that answers nobody without the token, and reads nothing that was
/// sent before it has seen it.
abstract class TokenRoute extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int UNASKED = 8192;

  private final transient Token token;
  private final transient Set<String> methods;

  TokenRoute(Token token, Set<String> methods) {
    this.token = token;
    this.methods = methods;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (!token.admits(request)) {
      request.getInputStream().readNBytes(UNASKED);
      UpdateReplies.refused(401, "not authorised", "send Authorization: Bearer and the token")
          .with("WWW-Authenticate", Token.SCHEME + " realm=\"stancegraph\"")
          .sendTo(response);
    } else if (!methods.contains(request.getMethod())) {
      request.getInputStream().readNBytes(UNASKED);
      UpdateReplies.refused(405, "no such method here", "send " + String.join(" or ", methods))
          .with("Allow", String.join(", ", methods))
          .sendTo(response);
    } else {
      admitted(request, response);
    }
  }

  abstract void admitted(HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
