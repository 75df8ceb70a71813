package org.stancegraph.query;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.stancegraph.seed.EntityId;

/// Finds the things of a dataset that a word may mean: by IRI, by slug, by label, by a name that
/// some source uses.
final class KnownThings {

  private static final List<Node> LABELS =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());
  private static final Node HAS_NAME = NodeFactory.createURI(EntityId.TERMS + "hasName");
  private static final Node FORM =
      NodeFactory.createURI("http://www.w3.org/2008/05/skos-xl#literalForm");

  private final DatasetGraph dataset;

  KnownThings(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /// The IRIs below these that the word may mean; the surest way that finds any decides.
  SortedSet<String> meantBy(String word, List<String> bases) {
    return Stream.<Stream<String>>of(
            Stream.of(word).filter(iri -> isBelow(iri, bases) && exists(iri)),
            bases.stream().map(base -> base + word).filter(this::exists),
            kindAndSlug(word, bases),
            labelled(word, bases),
            named(word, bases))
        .map(found -> (SortedSet<String>) new TreeSet<>(found.toList()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(TreeSet::new);
  }

  private Stream<String> kindAndSlug(String word, List<String> bases) {
    return Stream.of(EntityId.THINGS + word).filter(iri -> isBelow(iri, bases) && exists(iri));
  }

  private Stream<String> labelled(String word, List<String> bases) {
    return LABELS.stream()
        .flatMap(property -> carriers(property, word))
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> isBelow(iri, bases));
  }

  private Stream<String> named(String word, List<String> bases) {
    return carriers(FORM, word)
        .flatMap(form -> dataset.stream(Node.ANY, Node.ANY, HAS_NAME, form))
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> isBelow(iri, bases));
  }

  private Stream<Node> carriers(Node property, String word) {
    return dataset.stream(Node.ANY, Node.ANY, property, Node.ANY)
        .filter(quad -> isWord(quad.getObject(), word))
        .map(Quad::getSubject);
  }

  private static boolean isWord(Node node, String word) {
    return node.isLiteral() && node.getLiteralLexicalForm().equalsIgnoreCase(word);
  }

  /// The slugs of whole things below these bases, for a hint where a word means none of them.
  SortedSet<String> slugs(List<String> bases) {
    var slugs = new TreeSet<String>();
    dataset.stream(Node.ANY, Node.ANY, RDF.type.asNode(), Node.ANY)
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .map(Node::getURI)
        .forEach(
            iri -> bases.stream().filter(iri::startsWith).forEach(b -> slugs.add(tail(iri, b))));
    slugs.removeIf(slug -> slug.contains("/"));
    return slugs;
  }

  private static String tail(String iri, String base) {
    return iri.substring(base.length());
  }

  private static boolean isBelow(String iri, List<String> bases) {
    return bases.stream().anyMatch(base -> iri.startsWith(base) && iri.length() > base.length());
  }

  private boolean exists(String iri) {
    return dataset.contains(Node.ANY, NodeFactory.createURI(iri), Node.ANY, Node.ANY);
  }
}
