package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.stancegraph.export.RdfFormat;
import org.stancegraph.export.RdfText;
import org.stancegraph.ontology.Ontology;

/// Sends graphs in the syntax that a client asks for, by suffix or by what it accepts.
final class RdfReplies {

  /// What stands for the page among the media types.
  static final String HTML = "text/html";

  static final List<String> SYNTAXES =
      Arrays.stream(RdfFormat.values()).map(RdfFormat::mediaType).toList();

  private final RdfText text;

  RdfReplies(Ontology ontology) {
    this.text = new RdfText(ontology.context());
  }

  /// The syntax that the client likes best; empty where it takes none.
  static Optional<RdfFormat> accepted(HttpServletRequest request) {
    return Negotiation.best(Requests.accept(request), SYNTAXES).flatMap(RdfReplies::of);
  }

  /// The same, or a page: programs that take anything get data.
  static Optional<String> acceptedOrHtml(HttpServletRequest request) {
    var offers = new ArrayList<>(SYNTAXES);
    offers.add(HTML);
    return Negotiation.best(Requests.accept(request), offers);
  }

  static Optional<RdfFormat> of(String mediaType) {
    return Arrays.stream(RdfFormat.values())
        .filter(each -> each.mediaType().equals(mediaType))
        .findFirst();
  }

  /// The media type of a suffix, the page's too.
  static Optional<String> ofSuffix(String suffix) {
    return suffix.equals("html")
        ? Optional.of(HTML)
        : RdfFormat.named(suffix).map(RdfFormat::mediaType);
  }

  Reply send(DatasetGraph quads, RdfFormat format) {
    var charset =
        switch (format) {
          case TTL, TRIG -> "; charset=utf-8";
          case JSONLD, RDF, NT, NQ -> "";
        };
    return Reply.ok(format.mediaType() + charset, text.of(quads, format));
  }

  /// The words of our records, and the terms that they stand for.
  Reply context() {
    return Reply.ok(RdfFormat.JSONLD.mediaType(), text.context());
  }

  static Reply notAcceptable() {
    var offers = new ArrayList<String>();
    for (var format : RdfFormat.values()) {
      offers.add("." + format.suffix() + " " + format.mediaType());
    }
    offers.add(".html " + HTML);
    return Reply.text(406, "there is this in these formats:\n" + String.join("\n", offers));
  }
}
