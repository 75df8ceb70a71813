package org.stancegraph.query;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.stancegraph.seed.EntityId;

/// Offers things of a dataset to a reader, each by its slug and the label that explains it.
final class Suggestions {

  private final DatasetGraph dataset;
  private final KnownThings known;

  Suggestions(DatasetGraph dataset, KnownThings known) {
    this.dataset = dataset;
    this.known = known;
  }

  /// A finished hint for a word that means nothing below these bases, if anything is near it.
  Optional<String> near(String word, List<String> bases) {
    var likely = new Likely(forms(bases)).meantBy(word);
    return likely.isEmpty() ? Optional.empty() : Optional.of(offer(likely, bases));
  }

  /// A finished hint, as in `did you mean 'kassym-jomart-tokayev' (Kassym-Jomart Tokayev)?`.
  String offer(Collection<String> iris, List<String> bases) {
    return iris.stream()
        .map(iri -> word(iri, bases) + explained(iri, word(iri, bases)))
        .collect(joining(" or ", "did you mean ", "?"));
  }

  private static String word(String iri, List<String> bases) {
    var base = bases.size() == 1 ? bases.getFirst() : EntityId.THINGS;
    return "'" + iri.substring(base.length()) + "'";
  }

  /// A label that says no more than the slug is left out.
  private String explained(String iri, String word) {
    return KnownThings.LABELS.stream()
        .flatMap(property -> dataset.stream(Node.ANY, uri(iri), property, Node.ANY))
        .map(Quad::getObject)
        .filter(each -> each.isLiteral() && each.getLiteralLanguage().equals(Asker.ENGLISH))
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder())
        .filter(label -> !letters(label).equals(letters(word)))
        .map(label -> " (" + label + ")")
        .orElse("");
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// Every way to write a whole thing below these bases; a part of a record is not offered.
  private List<Likely.Form> forms(List<String> bases) {
    return dataset.stream(Node.ANY, Node.ANY, RDF.type.asNode(), Node.ANY)
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .map(Node::getURI)
        .distinct()
        .flatMap(iri -> bases.stream().filter(iri::startsWith).flatMap(base -> forms(iri, base)))
        .toList();
  }

  private Stream<Likely.Form> forms(String iri, String base) {
    var slug = iri.substring(base.length());
    var labels = KnownThings.LABELS.stream().flatMap(property -> texts(uri(iri), property));
    var names =
        dataset.stream(Node.ANY, uri(iri), KnownThings.HAS_NAME, Node.ANY)
            .map(Quad::getObject)
            .filter(name -> !known.isDescription(name))
            .flatMap(name -> texts(name, KnownThings.FORM));
    return slug.contains("/")
        ? Stream.empty()
        : Stream.of(Stream.of(slug), labels, names)
            .flatMap(texts -> texts)
            .distinct()
            .map(text -> new Likely.Form(text, iri));
  }

  private Stream<String> texts(Node thing, Node property) {
    return dataset.stream(Node.ANY, thing, property, Node.ANY)
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
