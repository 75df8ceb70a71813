package org.stancegraph;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stancegraph.finding.Finding;
import org.stancegraph.validate.Validator;

/// One folder is one rule: what is in `valid` passes, what is in `invalid` gives exactly the
/// findings listed, and a second SHACL engine finds the same violations in both.
class ShapesTest {

  private static final String RULES = "https://w3id.org/stancegraph/shapes/";

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
  private static final Validator VALIDATOR = new Validator(CASES.ontology());
  private static final Map<Path, List<Finding>> FINDINGS = new HashMap<>();

  @Test
  void everyRuleHasAFolderAndEveryFolderARule() throws IOException {
    try (var folders = Files.list(ShapeCases.ROOT)) {
      var names =
          folders
              .map(folder -> folder.getFileName().toString())
              .filter(name -> !name.startsWith("_"))
              .collect(toCollection(TreeSet::new));
      assertThat(names).isEqualTo(rules());
    }
  }

  @Test
  void everyRuleSaysWhatMustHoldAndWhatToWriteInstead() {
    assertThat(rules())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(texts(rule, RDFS.label.asNode())).hasSize(1))
        .allSatisfy(rule -> assertThat(texts(rule, SHACL.message)).hasSize(1));
  }

  @Test
  void everyRuleIsInTheListOfErrors() throws IOException {
    var page = Files.readString(Path.of("docs/errors.md"));
    assertThat(rules()).allSatisfy(rule -> assertThat(page).contains("| `" + rule + "` |"));
  }

  @Test
  void shapesUseOnlyWhatTheEngineReallyChecks() {
    var used =
        CASES.ontology().shapes().stream()
            .filter(triple -> isOurs(triple.getSubject()) || triple.getSubject().isBlank())
            .map(triple -> triple.getPredicate().getURI())
            .filter(predicate -> predicate.startsWith(SHACL.getURI()))
            .map(predicate -> predicate.substring(SHACL.getURI().length()));
    assertThat(used).isNotEmpty().allSatisfy(term -> assertThat(CHECKED).contains(term));
  }

  /// Nothing but a plain property or its inverse: the engine skips a shape whose path it cannot
  // follow.
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
    assertThat(rules())
        .allSatisfy(
            rule ->
                assertThat(
                        Stream.of(SHACL.targetClass, SHACL.targetSubjectsOf, SHACL.targetObjectsOf)
                            .filter(kind -> !texts(rule, kind).isEmpty()))
                    .hasSize(1));
  }

  @Test
  void theWorldOfTheCasesIsSound() {
    assertThat(VALIDATOR.validate(CASES.world())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> whatIsInValidPasses() {
    return rules().stream()
        .map(rule -> dynamicTest(rule, () -> assertThat(found(rule, "valid")).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> whatIsInInvalidIsFoundAtItsLine() {
    return rules().stream()
        .map(
            rule ->
                dynamicTest(
                    rule,
                    () -> {
                      var findings = found(rule, "invalid");
                      assertThat(findings)
                          .containsExactlyElementsOf(CASES.expected(rule, findings))
                          .anySatisfy(line -> assertThat(line).endsWith("[" + rule + "]"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aSecondEngineFindsTheSame() {
    return rules().stream()
        .flatMap(rule -> Stream.of(rule + "/valid", rule + "/invalid"))
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> {
                      var graphs = CASES.graphs(ShapeCases.ROOT.resolve(name));
                      assertThat(SecondOpinion.broken(CASES.ontology(), graphs))
                          .isEqualTo(broken(findings(ShapeCases.ROOT.resolve(name))));
                    }));
  }

  /// Two tests look at each case: it is validated once.
  private static List<Finding> findings(Path folder) {
    return FINDINGS.computeIfAbsent(folder, each -> VALIDATOR.validate(CASES.graphs(each)));
  }

  private static List<String> found(String rule, String folder) {
    return findings(ShapeCases.ROOT.resolve(rule, folder)).stream()
        .map(CASES::shown)
        .flatMap(String::lines)
        .toList();
  }

  /// How often each rule is broken: the engines agree on the results, if not on their order.
  private static List<String> broken(List<Finding> findings) {
    return findings.stream()
        .map(Finding::message)
        .map(message -> message.substring(message.lastIndexOf('[') + 1, message.length() - 1))
        .sorted()
        .toList();
  }

  private static SortedSet<String> rules() {
    return CASES.ontology().shapes().stream(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filter(triple -> isShape(triple.getObject()) && isOurs(triple.getSubject()))
        .map(triple -> triple.getSubject().getURI().substring(RULES.length()))
        .collect(toCollection(TreeSet::new));
  }

  private static boolean isShape(Node type) {
    return type.equals(SHACL.NodeShape) || type.equals(SHACL.PropertyShape);
  }

  private static boolean isOurs(Node node) {
    return node.isURI() && node.getURI().startsWith(RULES);
  }

  private static List<Node> texts(String rule, Node property) {
    var shape = NodeFactory.createURI(RULES + rule);
    return CASES.ontology().shapes().stream(shape, property, Node.ANY)
        .map(Triple::getObject)
        .toList();
  }
}
