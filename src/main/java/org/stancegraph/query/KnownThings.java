package org.stancegraph.query;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.stancegraph.seed.EntityId;

/// Finds the things of a dataset that a word may mean: by IRI, by slug, by label, by a name. A
/// description, such as "president", tells of many and means none.
final class KnownThings {

  static final List<Node> LABELS =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());
  static final Node HAS_NAME = NodeFactory.createURI(EntityId.TERMS + "hasName");
  static final Node FORM = NodeFactory.createURI("http://www.w3.org/2008/05/skos-xl#literalForm");

  private static final Node NAME_KIND = NodeFactory.createURI(EntityId.TERMS + "nameKind");
  private static final Node DESCRIPTION =
      NodeFactory.createURI(EntityId.TERMS + "name-kind/description");

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
    return bearers(carriers(FORM, word).filter(name -> !isDescription(name)), bases);
  }

  /// The IRIs below these that some source describes by the word.
  SortedSet<String> describedAs(String word, List<String> bases) {
    return new TreeSet<>(bearers(carriers(FORM, word).filter(this::isDescription), bases).toList());
  }

  private Stream<String> bearers(Stream<Node> names, List<String> bases) {
    return names
        .flatMap(name -> dataset.stream(Node.ANY, Node.ANY, HAS_NAME, name))
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> isBelow(iri, bases));
  }

  boolean isDescription(Node name) {
    return dataset.contains(Node.ANY, name, NAME_KIND, DESCRIPTION);
  }

  private Stream<Node> carriers(Node property, String word) {
    return dataset.stream(Node.ANY, Node.ANY, property, Node.ANY)
        .filter(quad -> isWord(quad.getObject(), word))
        .map(Quad::getSubject);
  }

  private static boolean isWord(Node node, String word) {
    return node.isLiteral() && node.getLiteralLexicalForm().equalsIgnoreCase(word);
  }

  private static boolean isBelow(String iri, List<String> bases) {
    return bases.stream().anyMatch(base -> iri.startsWith(base) && iri.length() > base.length());
  }

  private boolean exists(String iri) {
    return dataset.contains(Node.ANY, NodeFactory.createURI(iri), Node.ANY, Node.ANY);
  }
}
