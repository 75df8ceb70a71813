package org.stancegraph.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// A class, property or concept on the page of the ontology.
public record TermEntry(
    String name,
    List<Words.Phrase> labels,
    String kind,
    String definition,
    String example,
    String note,
    List<Words.Phrase> from,
    List<Words.Phrase> to,
    List<Words.Phrase> near,
    String uses) {

  private static final List<Node> LABELS = List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode());

  private static final List<Node> NEAR =
      List.of(
          RDFS.subClassOf.asNode(),
          RDFS.subPropertyOf.asNode(),
          RDFS.seeAlso.asNode(),
          SKOS.closeMatch.asNode(),
          SKOS.exactMatch.asNode());

  static TermEntry of(Triple type, Words words, Map<String, String> uses) {
    var self = type.getSubject();
    return new TermEntry(
        TermList.name(self),
        labels(self, words),
        words.of(type.getObject()).text(),
        text(words, self, SKOS.definition.asNode()),
        text(words, self, SKOS.example.asNode()),
        text(words, self, SKOS.scopeNote.asNode()),
        named(words, self, List.of(RDFS.domain.asNode())),
        named(words, self, List.of(RDFS.range.asNode())),
        named(words, self, NEAR),
        uses.getOrDefault(self.getURI(), "0"));
  }

  private static List<Words.Phrase> labels(Node term, Words words) {
    return Languages.OFFERED.stream()
        .flatMap(
            language ->
                values(words, term, LABELS)
                    .filter(each -> each.isLiteral())
                    .filter(each -> each.getLiteralLanguage().equals(language))
                    .map(each -> new Words.Phrase(each.getLiteralLexicalForm(), language, "")))
        .toList();
  }

  private static String text(Words words, Node term, Node property) {
    return words.best(term, property).map(Node::getLiteralLexicalForm).orElse("");
  }

  private static List<Words.Phrase> named(Words words, Node term, List<Node> properties) {
    return values(words, term, properties).filter(Node::isURI).map(words::of).toList();
  }

  private static Stream<Node> values(Words words, Node term, List<Node> properties) {
    return properties.stream()
        .flatMap(property -> words.quads().stream(Node.ANY, term, property, Node.ANY))
        .map(Quad::getObject)
        .distinct();
  }
}
