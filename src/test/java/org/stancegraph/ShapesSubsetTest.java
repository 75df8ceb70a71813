package org.stancegraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Test;

/// The shapes keep to what the engine checks: what it does not know, it lets pass in silence.
class ShapesSubsetTest {

  /// What the shapes may be made of: RDF4J 5.2.2 checks these, and would let others pass unchecked.
  private static final Set<String> CHECKED =
      Set.of(
          "targetClass",
          "targetSubjectsOf",
          "targetObjectsOf",
          "path",
          "inversePath",
          "message",
          "severity",
          "minCount",
          "maxCount",
          "class",
          "datatype",
          "pattern",
          "minLength",
          "maxLength",
          "minExclusive",
          "uniqueLang",
          "languageIn",
          "lessThan",
          "lessThanOrEquals",
          "disjoint",
          "hasValue",
          "or",
          "closed",
          "ignoredProperties",
          "qualifiedValueShape",
          "qualifiedMinCount",
          "sparql",
          "select",
          "prefixes",
          "declare",
          "prefix",
          "namespace");

  private static final ShapeCases CASES = new ShapeCases();

  @Test
  void shapesUseOnlyWhatTheEngineReallyChecks() {
    var used =
        CASES.ontology().shapes().stream()
            .filter(
                triple -> ShapeCases.isOurs(triple.getSubject()) || triple.getSubject().isBlank())
            .map(triple -> triple.getPredicate().getURI())
            .filter(predicate -> predicate.startsWith(SHACL.getURI()))
            .map(predicate -> predicate.substring(SHACL.getURI().length()));
    assertThat(used).isNotEmpty().allSatisfy(term -> assertThat(CHECKED).contains(term));
  }

  /// Nothing but a plain property or its inverse: the engine skips a shape whose path it cannot
  /// follow.
  @Test
  void pathsAreAPropertyOrItsInverse() {
    var shapes = CASES.ontology().shapes();
    assertThat(shapes.stream(Node.ANY, SHACL.path, Node.ANY).map(Triple::getObject))
        .isNotEmpty()
        .allSatisfy(
            path ->
                assertThat(path.isURI() || shapes.contains(path, SHACL.inversePath, Node.ANY))
                    .isTrue());
  }

  /// Of a shape that has targets of two kinds, the engine takes one kind and forgets the other.
  @Test
  void targetsOfAShapeAreOfOneKind() {
    assertThat(CASES.rules())
        .allSatisfy(
            rule ->
                assertThat(
                        Stream.of(SHACL.targetClass, SHACL.targetSubjectsOf, SHACL.targetObjectsOf)
                            .filter(kind -> !CASES.texts(rule, kind).isEmpty()))
                    .hasSize(1));
  }
}
