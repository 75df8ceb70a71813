package org.stancegraph.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A whole answer, made before its first byte is sent: it goes out complete or not at all.
record Reply(int status, String mediaType, byte[] body) {

  static Reply ok(String mediaType, String body) {
    return new Reply(200, mediaType, body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply html(int status, String body) {
    return new Reply(status, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  /// A line for whoever reads what a program got.
  static Reply text(int status, String line) {
    return new Reply(
        status, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void sendTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
