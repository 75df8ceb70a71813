package org.stancegraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// The files that pages refer to, by name; no path ever reaches the disk.
final class StaticFiles {

  private static final Map<String, String> TYPES = Map.of("style.css", "text/css; charset=utf-8");

  private StaticFiles() {}

  static Reply named(String name) {
    var type = TYPES.get(name);
    if (type == null) {
      return new Reply(404, "text/plain; charset=utf-8", "no such file\n".getBytes());
    }
    try (var file = StaticFiles.class.getResourceAsStream("/static/" + name)) {
      return new Reply(200, type, java.util.Objects.requireNonNull(file).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
