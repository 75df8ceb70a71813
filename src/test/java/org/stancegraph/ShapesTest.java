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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stancegraph.finding.Finding;
import org.stancegraph.validate.Validator;

/// One folder is one rule: what is in `valid` passes, what is in `invalid` gives exactly the
/// findings listed, and a second SHACL engine finds the same violations in both.
class ShapesTest {

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
      assertThat(names).isEqualTo(CASES.rules());
    }
  }

  @Test
  void everyRuleSaysWhatMustHoldAndWhatToWriteInstead() {
    assertThat(CASES.rules())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(CASES.texts(rule, RDFS.label.asNode())).hasSize(1))
        .allSatisfy(rule -> assertThat(CASES.texts(rule, SHACL.message)).hasSize(1));
  }

  @Test
  void everyRuleIsInTheListOfErrors() throws IOException {
    var page = Files.readString(Path.of("docs/errors.md"));
    assertThat(CASES.rules()).allSatisfy(rule -> assertThat(page).contains("| `" + rule + "` |"));
  }

  @Test
  void theWorldOfTheCasesIsSound() {
    assertThat(VALIDATOR.validate(CASES.world())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> whatIsInValidPasses() {
    return CASES.rules().stream()
        .map(rule -> dynamicTest(rule, () -> assertThat(found(rule, "valid")).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> whatIsInInvalidIsFoundAtItsLine() {
    return CASES.rules().stream()
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
    return CASES.rules().stream()
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
}
