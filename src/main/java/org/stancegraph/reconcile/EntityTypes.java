package org.stancegraph.reconcile;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.stancegraph.finding.Nearest;
import org.stancegraph.seed.EntityId;

/// The types of what can be found, as the ontology has them: the roots and everything below.
final class EntityTypes {

  /// Classes of the kinds of things that are offered.
  static final List<String> ROOTS = List.of("Actor", "Election", "Referendum", "SourceDocument");

  private final SortedMap<String, EntityType> byId = new TreeMap<>();

  EntityTypes(Graph terms) {
    ROOTS.forEach(root -> add(root, terms));
  }

  private void add(String id, Graph terms) {
    var node = NodeFactory.createURI(EntityId.TERMS + id);
    var broader =
        ids(terms.stream(node, RDFS.subClassOf.asNode(), Node.ANY).map(Triple::getObject));
    byId.put(
        id,
        new EntityType(
            id,
            text(terms, node, RDFS.label.asNode(), id),
            text(terms, node, SKOS.definition.asNode(), ""),
            broader));
    ids(terms.stream(Node.ANY, RDFS.subClassOf.asNode(), node).map(Triple::getSubject))
        .forEach(below -> add(below, terms));
  }

  private static List<String> ids(Stream<Node> classes) {
    return classes
        .filter(each -> each.isURI() && each.getURI().startsWith(EntityId.TERMS))
        .map(each -> each.getURI().substring(EntityId.TERMS.length()))
        .sorted()
        .toList();
  }

  private static String text(Graph terms, Node term, Node property, String otherwise) {
    return terms.stream(term, property, Node.ANY)
        .map(Triple::getObject)
        .filter(value -> value.isLiteral() && value.getLiteralLanguage().equals("en"))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse(otherwise);
  }

  Collection<EntityType> all() {
    return byId.values();
  }

  Optional<EntityType> of(String word) {
    var id = word.startsWith(EntityId.TERMS) ? word.substring(EntityId.TERMS.length()) : word;
    return Optional.ofNullable(byId.get(id));
  }

  String nearest(String word) {
    return Nearest.hint(word, byId.keySet(), "the types are " + String.join(", ", byId.keySet()));
  }

  /// Whether something of these classes is of the type, itself or by a narrower one.
  boolean isA(Collection<String> classes, EntityType type) {
    return classes.stream().anyMatch(each -> upwards(each).contains(type.id()));
  }

  private TreeSet<String> upwards(String id) {
    var found = new TreeSet<>(List.of(id));
    of(id).stream()
        .flatMap(type -> type.broader().stream())
        .flatMap(each -> upwards(each).stream())
        .collect(toCollection(() -> found));
    return found;
  }
}
