package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.stancegraph.export.RdfFormat;
import org.stancegraph.publish.SchemaOrg;
import org.stancegraph.publish.Standing;
import org.stancegraph.publish.Things;
import org.stancegraph.query.ShownQuery;
import org.stancegraph.seed.EntityId;

/// A page for every thing: what it is, what was said and where it is written, what points to it,
/// how to cite it, and the same as data.
final class ThingPages {

  /// What points to the thing: from where, by which property.
  public record Reference(String property, Words.Phrase from) {}

  public record Format(String title, String href, String type) {}

  private static final int CARDS = 50;
  private static final int REFERENCES = 50;
  private static final String PATH = "[a-z0-9-]+/[a-z0-9-]+";

  private static final PageQueries CARD_QUERY = PageQueries.named("cards");
  private static final PageQueries REFERENCE_QUERY = PageQueries.named("references");

  private final Site site;
  private final Templates templates;
  private final Things things;

  ThingPages(Site site, Templates templates) {
    this.site = site;
    this.templates = templates;
    this.things = new Things(site.store(), site.search(), site.ontology());
  }

  /// `/page/<kind>/<slug>`; a part has its place on the page of its record.
  Reply page(HttpServletRequest request) {
    var path = Requests.rest(request);
    if (path.matches(PATH + "/.+")) {
      return Reply.elsewhere(303, Links.page(EntityId.THINGS + path));
    }
    if (!path.matches(PATH)) {
      return problem(404, "There is no such page", "The questions are on the start page.");
    }
    return switch (things.standing(EntityId.THINGS + path)) {
      case Standing.Withdrawn(var reason, var replacement) ->
          problem(410, "Withdrawn: " + reason, replacement);
      case Standing.Unknown(var nearest) ->
          problem(404, "There is nothing called '" + path + "'", Absent.hint(nearest));
      case Standing.Known _ -> site.store().read(quads -> shown(path, quads, request));
    };
  }

  private Reply problem(int status, String message, String hint) {
    var problem = Map.of("message", message, "hint", hint);
    return Reply.html(
        status, templates.page("problem", Map.of("problem", problem, "version", site.version())));
  }

  private Reply shown(String path, DatasetGraph quads, HttpServletRequest request) {
    var cards = new ListPart(CARDS, Requests.number(request, "cards"), "cards");
    var references = new ListPart(REFERENCES, Requests.number(request, "page"), "page");
    var iri = EntityId.THINGS + path;
    var thing = NodeFactory.createURI(iri);
    var language = Languages.of(request);
    var words = new Words(quads, language);
    var values = new HashMap<String, @Nullable Object>();
    about(thing, words, values);
    cards(thing, words, cards, values);
    references(thing, words, references, values);
    values.put("iri", iri);
    values.put("path", path);
    values.put("language", language);
    values.put("languages", Languages.switches("/page/" + path));
    values.put("version", site.version());
    values.put("formats", formats(path));
    values.put("schema", SchemaOrg.of(quads, iri));
    values.put("query", ShownQuery.of(CARD_QUERY.with("thing", thing).query()));
    if (!cards.exists() || !references.exists()) {
      return problem(404, "There is no such page of this list", "/page/" + path);
    }
    return Reply.html(200, templates.page("thing", values))
        .with("Link", Signposts.ofPage(iri, path))
        .with("Content-Language", language)
        .with("Vary", Languages.VARY);
  }

  private static void about(Node thing, Words words, Map<String, @Nullable Object> values) {
    var facts = new Facts(words, words.quads());
    values.put("label", words.of(thing));
    values.put(
        "description",
        words.best(thing, DCTerms.description.asNode()).map(words::of).orElse(Cards.NONE));
    values.put("kinds", kinds(thing, words));
    values.put("facts", facts.of(thing));
    values.put("parts", facts.parts(thing));
  }

  private static List<Words.Phrase> kinds(Node thing, Words words) {
    return words.quads().stream(Node.ANY, thing, RDF.type.asNode(), Node.ANY)
        .map(quad -> words.of(quad.getObject()))
        .distinct()
        .toList();
  }

  private static void cards(
      Node thing, Words words, ListPart paging, Map<String, @Nullable Object> values) {
    var query = CARD_QUERY.with("thing", thing);
    var cards = new Cards(words, words.quads());
    paging.of(query.count(words.quads()));
    values.put(
        "cards", query.page(words.quads(), paging.page(), CARDS).stream().map(cards::of).toList());
    values.put("cardPaging", paging);
  }

  private static void references(
      Node thing, Words words, ListPart paging, Map<String, @Nullable Object> values) {
    var query = REFERENCE_QUERY.with("thing", thing);
    paging.of(query.count(words.quads()));
    values.put(
        "references",
        query.page(words.quads(), paging.page(), REFERENCES).stream()
            .map(row -> reference(row, words))
            .toList());
    values.put("referencePaging", paging);
  }

  private static Reference reference(Map<String, Node> row, Words words) {
    var from = Optional.ofNullable(row.get("from")).orElseThrow();
    var property = Optional.ofNullable(row.get("property")).orElseThrow();
    return new Reference(words.of(property).text(), words.ofPart(from));
  }

  private static List<Format> formats(String path) {
    return Arrays.stream(RdfFormat.values())
        .map(
            each ->
                new Format(each.title(), "/data/" + path + "." + each.suffix(), each.mediaType()))
        .toList();
  }
}
