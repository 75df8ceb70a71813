package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.search.Hit;
import org.stancegraph.search.Marks;

/// Full text for people: what has the words, kind by kind, each with the passages that have them.
final class SearchPage {

  /// Things on a page, and passages of each; what is left out is counted.
  private static final int THINGS = 20;

  private static final int PASSAGES = 4;
  private static final int SUGGESTED = 5;

  /// The kind of what is no record but a term of the ontology.
  private static final String TERM = "term";

  public record Passage(
      String field, String language, List<Marks.Piece> pieces, FoundThing source) {}

  public record Found(FoundThing thing, List<Passage> passages, int more) {}

  public record Group(String kind, int count, List<Found> things) {}

  /// A kind of thing with how many were found, and the address that shows only those.
  public record Kind(String name, int count, String href, boolean chosen) {}

  private final Site site;
  private final Templates templates;
  private final FoundThings things;

  SearchPage(Site site, Templates templates) {
    this.site = site;
    this.templates = templates;
    this.things = new FoundThings(site.store());
  }

  Reply answer(HttpServletRequest request) {
    var words = Requests.parameter(request, "q").orElse("").strip();
    var kind = Requests.parameter(request, "kind").orElse("");
    var page = Requests.parameter(request, "page").orElse("1");
    if (words.isEmpty()) {
      return page(200, words, Map.of());
    }
    var found = site.search().find(words, List.of());
    return switch (found.then(
        hits -> Marks.of(words).then(marks -> shown(hits, marks, words, kind, page)))) {
      case Checked.Bad<Map<String, Object>>(var findings) -> problem(words, findings.getFirst());
      case Checked.Good<Map<String, Object>>(var values) -> page(200, words, values);
    };
  }

  private Checked<Map<String, Object>> shown(
      List<Hit> hits, Marks marks, String words, String kind, String page) {
    if (!page.matches("[1-9]\\d{0,5}")) {
      return noPage("pages are counted from 1");
    }
    var byKind = byKind(hits);
    var chosen = chosen(byKind, kind);
    var number = Integer.parseInt(page);
    if (number > 1 && (number - 1) * THINGS >= chosen.size()) {
      return noPage("the last one is " + (chosen.size() + THINGS - 1) / THINGS);
    }
    var values = new HashMap<String, Object>();
    values.put("count", chosen.size());
    values.put("kinds", kinds(byKind, words, kind));
    values.put("groups", groups(chosen, marks, byKind, number));
    values.put("suggestions", chosen.isEmpty() ? suggestions(words) : List.of());
    values.put("number", number);
    values.put("pages", (chosen.size() + THINGS - 1) / THINGS);
    values.put("before", number > 1 ? address(words, kind, number - 1) : "");
    values.put("after", number * THINGS < chosen.size() ? address(words, kind, number + 1) : "");
    return Checked.good(values);
  }

  /// The hits of each thing of the kind, or of any where none is named.
  private static List<List<Hit>> chosen(
      Map<String, SequencedMap<String, List<Hit>>> byKind, String kind) {
    return byKind.entrySet().stream()
        .filter(each -> kind.isEmpty() || kind.equals(each.getKey()))
        .flatMap(each -> each.getValue().values().stream())
        .toList();
  }

  private static <T> Checked<T> noPage(String hint) {
    return Checked.bad(Finding.error(Place.of(Path.of("page")), "there is no such page", hint));
  }

  /// By kind, then by thing; the best of each decides their order, but people come for the records.
  private static SequencedMap<String, SequencedMap<String, List<Hit>>> byKind(List<Hit> hits) {
    var byKind = new LinkedHashMap<String, SequencedMap<String, List<Hit>>>();
    for (var hit : hits) {
      byKind
          .computeIfAbsent(hit.kind(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(hit.thing(), _ -> new ArrayList<>())
          .add(hit);
    }
    Optional.ofNullable(byKind.remove(TERM)).ifPresent(terms -> byKind.put(TERM, terms));
    return byKind;
  }

  private static List<Kind> kinds(
      Map<String, SequencedMap<String, List<Hit>>> byKind, String words, String chosen) {
    var kinds = new ArrayList<Kind>();
    byKind.forEach(
        (name, found) ->
            kinds.add(new Kind(name, found.size(), address(words, name, 1), name.equals(chosen))));
    return kinds;
  }

  private List<Group> groups(
      List<List<Hit>> chosen,
      Marks marks,
      Map<String, SequencedMap<String, List<Hit>>> byKind,
      int page) {
    var groups = new LinkedHashMap<String, List<Found>>();
    chosen.stream()
        .skip((page - 1L) * THINGS)
        .limit(THINGS)
        .forEach(
            hits ->
                groups
                    .computeIfAbsent(hits.getFirst().kind(), _ -> new ArrayList<>())
                    .add(found(hits, marks)));
    return groups.entrySet().stream()
        .map(each -> new Group(each.getKey(), sizeOf(byKind, each.getKey()), each.getValue()))
        .toList();
  }

  private static int sizeOf(Map<String, SequencedMap<String, List<Hit>>> byKind, String kind) {
    return byKind.getOrDefault(kind, new LinkedHashMap<>()).size();
  }

  private Found found(List<Hit> hits, Marks marks) {
    var passages = hits.stream().limit(PASSAGES).map(hit -> passage(hit, marks)).toList();
    return new Found(
        things.of(hits.getFirst().thing()), passages, Math.max(0, hits.size() - PASSAGES));
  }

  private Passage passage(Hit hit, Marks marks) {
    return new Passage(
        hit.field().word(), hit.language(), marks.in(hit.text()), things.sourceOf(hit));
  }

  private List<FoundThing> suggestions(String words) {
    return switch (site.search().names(words, List.of(), THINGS)) {
      case Checked.Good<List<Hit>>(var hits) ->
          hits.stream().map(Hit::thing).distinct().limit(SUGGESTED).map(things::of).toList();
      case Checked.Bad<List<Hit>> _ -> List.of();
    };
  }

  private static String address(String words, String kind, int page) {
    var values = new HashMap<String, String>();
    values.put("q", words);
    if (!kind.isEmpty()) {
      values.put("kind", kind);
    }
    if (page > 1) {
      values.put("page", Integer.toString(page));
    }
    return "/search" + Links.query(values);
  }

  private Reply problem(String words, Finding finding) {
    return page(400, words, Map.of("problem", finding));
  }

  private Reply page(int status, String words, Map<String, Object> values) {
    var all = new HashMap<String, @Nullable Object>();
    all.put("problem", null);
    all.put("count", null);
    all.putAll(values);
    all.put("words", words);
    all.put("whole", words.isEmpty() ? "" : address(words, "", 1));
    all.put("version", site.version());
    return Reply.html(status, templates.page("search", all));
  }
}
