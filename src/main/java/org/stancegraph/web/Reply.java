package org.stancegraph.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A whole answer, made before its first byte is sent: it goes out complete or not at all.
record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {

  Reply {
    headers = Map.copyOf(headers);
  }

  Reply(int status, String mediaType, byte[] body) {
    this(status, mediaType, body, Map.of());
  }

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

  /// Points to where the answer is: 303 for what cannot itself be sent, 301 and 308 for what moved.
  static Reply elsewhere(int status, String location) {
    return text(status, location).with("Location", location);
  }

  Reply with(String header, String value) {
    SequencedMap<String, String> all = new TreeMap<>(headers);
    all.put(header, value);
    return new Reply(status, mediaType, body, all);
  }

  /// May be kept for ever, because another answer would have another address.
  Reply lasting() {
    return with("Cache-Control", "public, max-age=31536000, immutable");
  }

  void sendTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setContentType(mediaType);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
