package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.stancegraph.export.RdfFormat;
import org.stancegraph.publish.Standing;
import org.stancegraph.publish.Things;
import org.stancegraph.seed.EntityId;

/// Resolves the IRIs of things, terms and graphs: a thing is not a document, so its IRI points
/// (303) to the data or the page about it; a graph is one, and is sent.
final class Resources {

  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*");

  private final Site site;
  private final Things things;
  private final RdfReplies replies;
  private final Supplier<Reply> ontologyPage;

  /// The page is that of the whole ontology, for browsers that ask for it.
  Resources(Site site, Supplier<Reply> ontologyPage) {
    this.site = site;
    this.ontologyPage = ontologyPage;
    this.things = new Things(site.store(), site.search(), site.ontology());
    this.replies = new RdfReplies(site.ontology());
  }

  /// `/id/…`: to where it is told of.
  Reply thing(HttpServletRequest request) {
    return pointed(Requests.rest(request), EntityId.THINGS, "", request);
  }

  /// `/ns/<term>`: to where it is told of; `/ns/` and `/ns/context.jsonld` are documents
  /// themselves.
  Reply term(HttpServletRequest request) {
    return switch (Requests.rest(request)) {
      case "" -> model(request);
      case "context.jsonld" -> replies.context();
      case String term -> term(unversioned(term), request);
    };
  }

  private Reply term(String term, HttpServletRequest request) {
    return term.isEmpty() ? model(request) : pointed(term, EntityId.TERMS, "ns/", request);
  }

  /// Only the present version of the model is here.
  private String unversioned(String term) {
    return site.ontology()
        .ofVersion(EntityId.TERMS + term)
        .map(module -> module.substring(EntityId.TERMS.length()))
        .orElse(term);
  }

  private Reply model(HttpServletRequest request) {
    return RdfReplies.acceptedOrHtml(request)
        .map(type -> RdfReplies.of(type).map(this::model).orElseGet(ontologyPage))
        .orElseGet(RdfReplies::notAcceptable);
  }

  private Reply model(RdfFormat format) {
    var modules = DatasetGraphFactory.createGeneral();
    site.ontology().modules().forEach((name, graph) -> modules.addGraph(node(name), graph));
    return replies.send(modules, format).with("Link", Signposts.cite(EntityId.TERMS));
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private Reply pointed(String path, String base, String under, HttpServletRequest request) {
    if (!PATH.matcher(path).matches()) {
      return Absent.unknown(path, List.of());
    }
    return switch (things.standing(base + path)) {
      case Standing.Withdrawn withdrawn -> Absent.withdrawn(withdrawn);
      case Standing.Unknown(var nearest) -> Absent.unknown(path, nearest);
      case Standing.Known _ ->
          RdfReplies.acceptedOrHtml(request)
              .flatMap(RdfReplies::of)
              .map(format -> "/data/" + under + path + "." + format.suffix())
              .or(() -> RdfReplies.acceptedOrHtml(request).map(_ -> Links.page(base + path)))
              .map(target -> Reply.elsewhere(303, target))
              .orElseGet(RdfReplies::notAcceptable);
    };
  }

  /// `/data/…`: what is known of a thing or term, in the syntax of the suffix or the best accepted.
  Reply data(HttpServletRequest request) {
    return sent(request, this::described);
  }

  /// `/graph/…`: a named graph as it stands.
  Reply graph(HttpServletRequest request) {
    return sent(request, this::graph);
  }

  /// Answers a path without its suffix, in a format; no format is the page.
  private interface Source {
    Reply of(String path, Optional<RdfFormat> format, HttpServletRequest request);
  }

  private static Reply sent(HttpServletRequest request, Source source) {
    var rest = Requests.rest(request);
    var dot = rest.lastIndexOf('.');
    var path = dot < 0 ? rest : rest.substring(0, dot);
    if (!PATH.matcher(path).matches()) {
      return Absent.unknown(path, List.of());
    }
    var type =
        dot < 0 ? RdfReplies.acceptedOrHtml(request) : RdfReplies.ofSuffix(rest.substring(dot + 1));
    return type.map(each -> source.of(path, RdfReplies.of(each), request))
        .orElseGet(RdfReplies::notAcceptable);
  }

  private Reply described(String path, Optional<RdfFormat> format, HttpServletRequest request) {
    var iri =
        path.startsWith("ns/")
            ? EntityId.TERMS + path.substring("ns/".length())
            : EntityId.THINGS + path;
    return switch (things.standing(iri)) {
      case Standing.Withdrawn withdrawn -> Absent.withdrawn(withdrawn);
      case Standing.Unknown(var nearest) -> Absent.unknown(path, nearest);
      case Standing.Known _ ->
          format
              .map(each -> described(path, iri, each, request))
              .orElseGet(() -> Reply.elsewhere(303, Links.page(iri)));
    };
  }

  private Reply described(String path, String iri, RdfFormat format, HttpServletRequest request) {
    var base = Requests.origin(request) + "/";
    var quads = things.described(iri, base, base + "data/" + path, site.version());
    return replies.send(quads, format).with("Link", Signposts.ofData(iri, path, format));
  }

  private Reply graph(String path, Optional<RdfFormat> format, HttpServletRequest request) {
    var name = EntityId.GRAPHS + path;
    var standing = things.standing(EntityId.THINGS + path);
    if (!things.hasGraph(name)) {
      return switch (standing) {
        case Standing.Withdrawn withdrawn -> Absent.withdrawn(withdrawn);
        case Standing.Known _, Standing.Unknown _ -> Absent.unknown(path, List.of());
      };
    }
    if (format.isEmpty() && standing instanceof Standing.Known) {
      return Reply.elsewhere(303, Links.page(EntityId.THINGS + path));
    }
    return format
        .or(() -> RdfReplies.accepted(request))
        .map(each -> graph(path, name, each, request))
        .orElseGet(RdfReplies::notAcceptable);
  }

  private Reply graph(String path, String name, RdfFormat format, HttpServletRequest request) {
    var document = Requests.origin(request) + "/graph/" + path;
    var quads = things.graph(name, document, site.version());
    return replies.send(quads, format).with("Link", Signposts.cite(name));
  }
}
