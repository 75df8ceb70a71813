package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.query.Answer;
import org.stancegraph.query.SavedQuery;

/// One page of an answer: its number from 1, and the rows to a page. The rows of a question have
/// one order, so that pages neither overlap nor leave a row out while the version is the same.
record RowPage(int page, int size) {

  static final String PAGE = "page";
  static final String PER_PAGE = "per_page";

  /// Rows to a page at most; the whole answer is for whoever wants more.
  static final int MOST = 10_000;

  /// Rows to a page where neither the request nor the question says how many.
  private static final int USUAL = 100;

  /// The page that a request asks for; nothing where it asks for the whole answer.
  static Checked<Optional<RowPage>> of(HttpServletRequest request, SavedQuery question) {
    var page = Requests.parameter(request, PAGE);
    var size = Requests.parameter(request, PER_PAGE);
    if (page.isEmpty() && size.isEmpty()) {
      return Checked.good(Optional.empty());
    }
    var usual = usual(question);
    return number(PAGE, page.orElse("1"), 999_999_999)
        .then(
            at ->
                number(PER_PAGE, size.orElse(String.valueOf(usual)), MOST)
                    .then(rows -> Checked.good(Optional.of(new RowPage(at, rows)))));
  }

  /// Rows to a page of the question, where the request does not say how many.
  static int usual(SavedQuery question) {
    return question.pageSize() == 0 ? USUAL : Math.min(question.pageSize(), MOST);
  }

  private static Checked<Integer> number(String name, String word, int most) {
    return word.matches("[1-9]\\d{0,8}") && Integer.parseInt(word) <= most
        ? Checked.good(Integer.valueOf(word))
        : Checked.bad(
            Finding.error(
                Place.of(Path.of("--" + name)),
                "'" + name + "' must be a number from 1 to " + most,
                "write it as " + name + "=1"));
  }

  /// The number of the last page; an answer without rows has one page.
  int last(int rows) {
    return Math.max(1, (rows - 1) / size + 1);
  }

  boolean isIn(int rows) {
    return page <= last(rows);
  }

  Answer.Table of(Answer.Table whole) {
    var from = (page - 1) * size;
    var to = Math.min(from + size, whole.rows().size());
    return new Answer.Table(whole.columns(), whole.rows().subList(from, to));
  }

  /// The Link header (RFC 8288) of a page, where the address is of the answer with these values.
  String links(String address, SequencedMap<String, String> values, int rows) {
    var last = last(rows);
    var relations =
        Stream.of(
            Optional.of(link(address, values, "first", 1)),
            Optional.of(page - 1)
                .filter(p -> p >= 1 && p <= last)
                .map(p -> link(address, values, "prev", p)),
            Optional.of(page + 1).filter(p -> p <= last).map(p -> link(address, values, "next", p)),
            Optional.of(link(address, values, "last", last)));
    return relations.flatMap(Optional::stream).collect(Collectors.joining(", "));
  }

  private String link(
      String address, SequencedMap<String, String> values, String relation, int number) {
    var all = new TreeMap<>(values);
    all.put(PAGE, String.valueOf(number));
    all.put(PER_PAGE, String.valueOf(size));
    return "<" + address + Links.query(all) + ">; rel=\"" + relation + "\"";
  }
}
