package org.stancegraph.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.stancegraph.seed.EntityId;

/// A module or scheme of the ontology, with its terms in the order in which people read them:
/// classes, properties, concepts by their rank.
public record TermList(String title, String name, String description, List<TermEntry> terms) {

  private static final Node RANK = NodeFactory.createURI(EntityId.TERMS + "rank");

  private static final List<Node> KINDS =
      List.of(
          OWL2.Class.asNode(),
          OWL2.ObjectProperty.asNode(),
          OWL2.DatatypeProperty.asNode(),
          OWL2.AnnotationProperty.asNode(),
          SKOS.Concept.asNode());

  static TermList of(Graph module, Words words, Map<String, String> uses) {
    var header = header(module);
    var terms =
        module.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
            .filter(each -> KINDS.contains(each.getObject()) && isOurs(each.getSubject()))
            .sorted(Comparator.comparing(each -> order(module, each)))
            .map(each -> TermEntry.of(each, words, uses))
            .toList();
    return new TermList(
        header.map(each -> words.of(each).text()).orElse(""),
        header.map(TermList::name).orElse(""),
        header
            .flatMap(each -> words.best(each, DCTerms.description.asNode()))
            .map(Node::getLiteralLexicalForm)
            .orElse(""),
        terms);
  }

  /// A scheme's file is about the scheme, a module's about the module.
  private static Optional<Node> header(Graph module) {
    return List.of(SKOS.ConceptScheme.asNode(), OWL2.Ontology.asNode()).stream()
        .flatMap(type -> module.stream(Node.ANY, RDF.type.asNode(), type))
        .map(Triple::getSubject)
        .findFirst();
  }

  private static boolean isOurs(Node term) {
    return term.isURI() && term.getURI().startsWith(EntityId.TERMS);
  }

  static String name(Node term) {
    return isOurs(term) ? term.getURI().substring(EntityId.TERMS.length()) : term.toString();
  }

  private static String order(Graph module, Triple type) {
    var rank =
        module.stream(type.getSubject(), RANK, Node.ANY)
            .map(each -> each.getObject().getLiteralLexicalForm())
            .map(each -> "0".repeat(Math.max(0, 6 - each.length())) + each)
            .findFirst()
            .orElse("");
    return KINDS.indexOf(type.getObject()) + rank + type.getSubject().getURI();
  }
}
