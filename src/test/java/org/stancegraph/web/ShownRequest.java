package org.stancegraph.web;

import java.util.ArrayList;
import java.util.List;

/// A request that a document shows, and the answer shown below it.
record ShownRequest(int line, String command, List<String> output) {

  static List<ShownRequest> in(List<String> page) {
    var shown = new ArrayList<ShownRequest>();
    var inside = false;
    for (int at = 0; at < page.size(); at++) {
      var line = page.get(at);
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith("$ curl ")) {
        shown.add(new ShownRequest(at + 1, line.substring(2), new ArrayList<>()));
      } else if (inside && line.startsWith("$ ")) {
        inside = false;
      } else if (inside) {
        shown.getLast().output().add(line.stripTrailing());
      }
    }
    return shown;
  }

  /// Whether it goes to the private port.
  boolean isForOperators() {
    return command.contains("://127.0.0.1:3331/");
  }

  String name() {
    return "line " + line + ": " + command;
  }

  /// The status line and the headers, where the command shows them: up to the first empty line.
  List<String> headers(boolean shows) {
    return shows ? output.subList(0, head()) : List.of();
  }

  List<String> body(boolean shows) {
    if (!shows) {
      return output;
    }
    return head() < output.size() ? output.subList(head() + 1, output.size()) : List.of("…");
  }

  private int head() {
    var empty = output.indexOf("");
    return empty < 0 ? output.size() : empty;
  }
}
