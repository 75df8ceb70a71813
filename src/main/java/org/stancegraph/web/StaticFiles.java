package org.stancegraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/// The files that pages refer to, by name; no path ever reaches the disk.
final class StaticFiles {

  private static final Map<String, String> TYPES = Map.of("style.css", "text/css; charset=utf-8");

  private StaticFiles() {}

  static Reply named(String name) {
    var type = TYPES.get(name);
    if (type == null) {
      return Reply.text(404, "no such file");
    }
    try (var file = StaticFiles.class.getResourceAsStream("/static/" + name)) {
      return new Reply(200, type, Objects.requireNonNull(file).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
