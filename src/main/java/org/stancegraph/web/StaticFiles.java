package org.stancegraph.web;

import java.util.Map;

/// The files that pages refer to, by name; no path ever reaches the disk.
final class StaticFiles {

  private static final Map<String, String> TYPES = Map.of("style.css", "text/css; charset=utf-8");

  private StaticFiles() {}

  static Reply named(String name) {
    var type = TYPES.get(name);
    return type == null
        ? Reply.text(404, "no such file")
        : new Reply(200, type, ClassPath.bytes("/static/" + name));
  }
}
