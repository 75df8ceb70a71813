package org.stancegraph.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.stancegraph.seed.EntityId;

/// Puts what the dataset names into words for a reader: in the reader's language, in English where
/// it has none in that, and with the address of its page.
record Words(DatasetGraph quads, String language) {

  /// Something in words; the language is empty where it is the page's own, the address where there
  /// is no page.
  public record Phrase(String text, String language, String href) {}

  /// A term of a vocabulary elsewhere goes by its local name; a document elsewhere by its address.
  private static final Pattern VOCABULARY =
      Pattern.compile(
          "^http://(?:xmlns\\.com|purl\\.org|rdfs\\.org|www\\.w3\\.org)/.*[/#]([^/#]+)$");

  private static final List<Node> LABELS =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

  Phrase of(Node term) {
    if (term.isLiteral()) {
      return new Phrase(term.getLiteralLexicalForm(), foreign(term.getLiteralLanguage()), "");
    }
    if (!term.isURI()) {
      return new Phrase("_:" + term.getBlankNodeLabel(), "", "");
    }
    var href = Links.page(term.getURI());
    return label(term)
        .map(
            label ->
                new Phrase(
                    label.getLiteralLexicalForm(), foreign(label.getLiteralLanguage()), href))
        .orElseGet(() -> new Phrase(name(term.getURI()), "", href));
  }

  /// A part with the record that it is of, for a list in which parts of many stand.
  Phrase ofPart(Node part) {
    if (!part.isURI() || !part.getURI().startsWith(EntityId.THINGS)) {
      return of(part);
    }
    var words = part.getURI().substring(EntityId.THINGS.length()).split("/", 3);
    if (words.length < 3) {
      return of(part);
    }
    var record = of(NodeFactory.createURI(EntityId.THINGS + words[0] + "/" + words[1]));
    return new Phrase(record.text() + ": " + words[2], record.language(), of(part).href());
  }

  private String foreign(String other) {
    return other.equals(language) ? "" : other;
  }

  /// Its label, the best for the reader first.
  Optional<Node> label(Node thing) {
    return LABELS.stream().flatMap(property -> best(thing, property).stream()).findFirst();
  }

  /// The value of a property with texts in several languages.
  Optional<Node> best(Node thing, Node property) {
    return Stream.of(language, "en", "")
        .flatMap(wanted -> texts(thing, property, wanted))
        .findFirst()
        .or(
            () ->
                quads.stream(Node.ANY, thing, property, Node.ANY)
                    .map(Quad::getObject)
                    .filter(Node::isLiteral)
                    .findFirst());
  }

  private Stream<Node> texts(Node thing, Node property, String wanted) {
    return quads.stream(Node.ANY, thing, property, Node.ANY)
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .filter(each -> each.getLiteralLanguage().equals(wanted))
        .sorted((a, b) -> a.getLiteralLexicalForm().compareTo(b.getLiteralLexicalForm()));
  }

  /// What has no label goes by its own name: a part by its path in its record.
  private static String name(String iri) {
    if (iri.startsWith(EntityId.THINGS)) {
      var words = iri.substring(EntityId.THINGS.length()).split("/", 3);
      return words.length > 2 ? words[2] : words[words.length - 1];
    }
    return iri.startsWith(EntityId.BASE)
        ? iri.substring(iri.lastIndexOf('/') + 1)
        : VOCABULARY.matcher(iri).replaceFirst("$1");
  }
}
