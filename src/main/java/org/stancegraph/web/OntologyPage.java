package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.stancegraph.build.PerVersion;
import org.stancegraph.seed.EntityId;

/// The ontology as people read it: every term with what it means, an example and how often it is
/// used.
final class OntologyPage {

  private static final PageQueries USES = PageQueries.named("uses");

  private final Site site;
  private final Templates templates;
  private final PerVersion<Map<String, String>> uses;

  OntologyPage(Site site, Templates templates) {
    this.site = site;
    this.templates = templates;
    this.uses = new PerVersion<>(site.store(), OntologyPage::counted);
  }

  private static Map<String, String> counted(DatasetGraph quads) {
    var uses = new HashMap<String, String>();
    for (var row : USES.all(quads)) {
      var term = Optional.ofNullable(row.get("term")).orElseThrow();
      uses.put(term.getURI(), PageQueries.text(row, "uses"));
    }
    return Map.copyOf(uses);
  }

  Reply page(HttpServletRequest request) {
    var language = Languages.of(request);
    var values =
        Map.<String, Object>of(
            "modules", modules(language),
            "ontologyVersion", site.ontology().version(),
            "version", site.version());
    return Reply.html(200, templates.page("ontology", values))
        .with("Vary", Languages.VARY)
        .with("Link", Signposts.cite(EntityId.TERMS));
  }

  private List<TermList> modules(String language) {
    var counted = uses.now();
    return site.store()
        .read(
            quads ->
                site.ontology().modules().values().stream()
                    .map(graph -> TermList.of(graph, new Words(quads, language), counted))
                    .filter(module -> !module.terms().isEmpty())
                    .toList());
  }
}
