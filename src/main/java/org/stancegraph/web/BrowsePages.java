package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.stancegraph.build.PerVersion;
import org.stancegraph.seed.EntityId;

/// The things by their kinds, for those who want to look around.
final class BrowsePages {

  public record Kind(String name, String count, String href) {}

  private static final int SHOWN = 200;
  private static final PageQueries KINDS = PageQueries.named("kinds");
  private static final PageQueries THINGS = PageQueries.named("browse");

  private final Site site;
  private final Templates templates;
  private final PerVersion<List<Kind>> kinds;

  BrowsePages(Site site, Templates templates) {
    this.site = site;
    this.templates = templates;
    this.kinds = new PerVersion<>(site.store(), BrowsePages::counted);
  }

  private static List<Kind> counted(DatasetGraph quads) {
    return KINDS.all(quads).stream()
        .map(row -> kind(PageQueries.text(row, "kind"), PageQueries.text(row, "count")))
        .toList();
  }

  private static Kind kind(String name, String count) {
    return new Kind(name, count, "/browse/" + name);
  }

  /// `/browse` and `/browse/<kind>`.
  Reply page(HttpServletRequest request) {
    var kind = Requests.rest(request);
    var known = kinds.now();
    if (!kind.isEmpty() && known.stream().noneMatch(each -> each.name().equals(kind))) {
      return Absent.unknown("browse/" + kind, List.of());
    }
    return site.store().read(quads -> listed(kind, known, quads, request));
  }

  private Reply listed(
      String kind, List<Kind> known, DatasetGraph quads, HttpServletRequest request) {
    var words = new Words(quads, Languages.of(request));
    var paging = new ListPart(SHOWN, Requests.number(request, "page"), "page");
    var query = THINGS.with("base", NodeFactory.createLiteralString(EntityId.THINGS + kind + "/"));
    paging.of(kind.isEmpty() ? 0 : query.count(quads));
    if (!paging.exists()) {
      return Absent.unknown("browse/" + kind, List.of());
    }
    var rows =
        kind.isEmpty() ? List.<Map<String, Node>>of() : query.page(quads, paging.page(), SHOWN);
    var values =
        Map.<String, Object>of(
            "kinds", known,
            "kind", kind,
            "things", rows.stream().map(row -> words.of(thing(row))).toList(),
            "paging", paging,
            "version", site.version());
    return Reply.html(200, templates.page("browse", values)).with("Vary", Languages.VARY);
  }

  private static Node thing(Map<String, Node> row) {
    return Optional.ofNullable(row.get("thing")).orElseThrow();
  }
}
