package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What each type of problem means, at the address that is its type.
record ProblemPage(Site site, Templates templates) {

  /// A row of the page.
  public record Entry(String word, int status, String title, String remedy) {
    static Entry of(ProblemType type) {
      return new Entry(type.word(), type.status(), type.title(), type.remedy());
    }
  }

  Reply answer(HttpServletRequest request) {
    var word = Requests.rest(request);
    var shown =
        word.isEmpty() ? List.of(ProblemType.values()) : ProblemType.named(word).stream().toList();
    return shown.isEmpty()
        ? Reply.text(404, "no such type of problem: the types are listed at /problem/")
        : Reply.html(200, page(shown.stream().map(Entry::of)));
  }

  private String page(Stream<Entry> entries) {
    return templates.page(
        "problems", Map.of("problems", entries.toList(), "version", site.version()));
  }
}
