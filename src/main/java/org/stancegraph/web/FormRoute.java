package org.stancegraph.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Answers GET, HEAD and a form that is sent by POST alike, by a function of the request; what goes
/// wrong in it is told to the server's log, and to strangers only that something did.
final class FormRoute extends HttpServlet {

  /// May read the body.
  interface Answering {
    Reply to(HttpServletRequest request) throws IOException;
  }

  private static final long serialVersionUID = 1L;
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";

  private final transient Answering answering;

  FormRoute(Answering answering) {
    this.answering = answering;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getMethod()) {
      case "GET", "HEAD", "POST" -> made(request).sendTo(response);
      case "OPTIONS" -> {
        response.setHeader("Allow", METHODS);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
      default -> {
        request.getInputStream().readNBytes(FormFields.MOST);
        response.setHeader("Allow", METHODS);
        Reply.text(405, request.getMethod() + " changes nothing here: ask with GET or POST")
            .sendTo(response);
      }
    }
  }

  private Reply made(HttpServletRequest request) throws IOException {
    try {
      return answering.to(request);
    } catch (RuntimeException e) {
      log("no answer to " + request.getRequestURI(), e);
      return Reply.text(500, "a bug in the server kept this from being answered");
    }
  }
}
