package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.stancegraph.build.Manifest;
import org.stancegraph.export.RdfFormat;
import org.stancegraph.finding.Checked;
import org.stancegraph.publish.DatasetCard;
import org.stancegraph.publish.Examples;
import org.stancegraph.publish.Metadata;
import org.stancegraph.query.SavedQuery;

/// What the port says of what it offers, where harvesters look for it: the dataset, its questions,
/// its pages.
final class Descriptions {

  private final Site site;
  private final Templates templates;
  private final Metadata metadata;
  private final Examples examples;
  private final RdfReplies replies;

  Descriptions(Site site, Templates templates) {
    this.site = site;
    this.templates = templates;
    this.metadata = new Metadata(site.store());
    this.examples = new Examples(site.questions(), site.asker());
    this.replies = new RdfReplies(site.ontology());
  }

  /// `/.well-known/void`.
  Reply dataset(HttpServletRequest request) {
    return sent(request, metadata::dataset);
  }

  /// `/.well-known/sparql-examples`.
  Reply examples(HttpServletRequest request) {
    return sent(request, examples::all);
  }

  /// `/question/<name>`: a page for people, and for programs that ask for data the question itself.
  Reply question(HttpServletRequest request, Function<HttpServletRequest, Reply> page) {
    var offers = new ArrayList<>(List.of(RdfReplies.HTML));
    offers.addAll(RdfReplies.SYNTAXES);
    var best = Negotiation.best(Requests.accept(request), offers);
    if (best.isEmpty()) {
      return RdfReplies.notAcceptable();
    }
    return switch (site.questions().find(Requests.rest(request))) {
      case Checked.Good<SavedQuery>(var question) when !best.get().equals(RdfReplies.HTML) ->
          sent(request, base -> examples.of(List.of(question), base))
              .with("Link", Signposts.cite(Examples.iri(question)));
      case Checked.Good<SavedQuery> _, Checked.Bad<SavedQuery> _ -> page.apply(request);
    };
  }

  /// `/dataset`: a page for people, data for programs.
  Reply page(HttpServletRequest request) {
    var html = RdfReplies.acceptedOrHtml(request).filter(RdfReplies.HTML::equals);
    var reply =
        html.isEmpty()
            ? dataset(request)
            : Reply.html(200, templates.page("dataset", values(request)));
    return reply.with("Link", Signposts.ofDataset(DatasetCard.IRI));
  }

  private Map<String, Object> values(HttpServletRequest request) {
    var origin = Requests.origin(request);
    return Map.of(
        "version", site.version(),
        "origin", origin,
        "triples", site.store().read(Manifest::triplesIn),
        "schema", DatasetCard.of(origin + "/", site.version()));
  }

  /// The endpoint, for programs that ask it nothing.
  Reply service(HttpServletRequest request) {
    return sent(request, metadata::service);
  }

  private Reply sent(HttpServletRequest request, Function<String, Graph> described) {
    Optional<RdfFormat> format = RdfReplies.accepted(request);
    if (format.isEmpty()) {
      return RdfReplies.notAcceptable();
    }
    var graph = described.apply(Requests.origin(request) + "/");
    return replies.send(DatasetGraphFactory.wrap(graph), format.get());
  }
}
