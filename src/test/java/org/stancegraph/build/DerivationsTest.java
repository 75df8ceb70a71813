package org.stancegraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.ontology.Ontology;

class DerivationsTest {

  private static final String ACTORS =
      """
      PREFIX sg: <https://w3id.org/stancegraph/ns/>
      PREFIX position: <https://w3id.org/stancegraph/ns/position/>
      PREFIX : <urn:test/>
      :osce a sg:Organization .
      :odihr a sg:Organization ; sg:partOf :osce .
      :mission a sg:ObserverMission ; sg:sentBy :odihr .
      :head a sg:Person ; sg:speaksFor :mission .
      :ministry a sg:Organization ; sg:partOf :kazakhstan .
      :kazakhstan a sg:State .
      :france a sg:State .
      :findings a sg:Statement ; sg:speaker :mission ; sg:asserts :findings-pluralism .
      :by-head a sg:Statement ; sg:speaker :head .
      """;

  @TempDir Path folder;

  @Test
  void aStanceOnAMissionsStatementLinksToEveryBodyBehindTheMission() {
    assertThat(
            stances("[] sg:holder :france ; sg:target :findings ; sg:position position:concurs ."))
        .containsExactlyInAnyOrder(
            "france concursWith mission", "france concursWith odihr", "france concursWith osce");
  }

  @Test
  void aStanceOnAPartOfAStatementCountsAndSoDoesOneOnTheHeadsWords() {
    assertThat(
            stances(
                """
                [] sg:holder :france ; sg:target :findings-pluralism ; sg:position position:disputes .
                [] sg:holder :kazakhstan ; sg:target :by-head ; sg:position position:rejects-legitimacy .
                """))
        .contains("france disputes odihr", "kazakhstan rejectsLegitimacyOf odihr")
        .contains("kazakhstan rejectsLegitimacyOf head");
  }

  @Test
  void whomAStatementWasMadeForIsLinkedToo() {
    assertThat(
            stances(
                """
                :note a sg:Statement ; sg:speaker :ministry ; sg:onBehalfOf :kazakhstan .
                [] sg:holder :france ; sg:target :note ; sg:position position:disputes .
                """))
        .containsExactlyInAnyOrder("france disputes ministry", "france disputes kazakhstan");
  }

  @Test
  void aStanceOnAnActorLinksToThatActorAlone() {
    assertThat(stances("[] sg:holder :france ; sg:target :head ; sg:position position:praises ."))
        .containsExactly("france praises head");
  }

  @Test
  void nobodyTakesAStanceOnTheirOwnSide() {
    assertThat(
            stances(
                """
                [] sg:holder :odihr ; sg:target :findings ; sg:position position:concurs .
                [] sg:holder :head ; sg:target :findings ; sg:position position:concurs .
                """))
        .isEmpty();
  }

  @Test
  void anActorStandsForItselfAndForEveryBodyAboveIt() {
    assertThat(derived("", "stands-for"))
        .contains("head standsFor head", "head standsFor mission", "head standsFor osce")
        .doesNotContain("osce standsFor odihr", "findings standsFor findings");
  }

  @Test
  void aQueryThatIsBrokenOrNoConstructIsAFindingWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("a.rq"), "CONSTRUCT { ?s ?p ?o }\nWHERE { ?s ?p }");
    Files.writeString(folder.resolve("b.rq"), "SELECT * { ?s ?p ?o }");
    var findings = bad(Derivations.load(folder));
    assertThat(findings).hasSize(2);
    assertThat(findings.getFirst().place().line()).isEqualTo(2);
    assertThat(findings.getLast().message()).contains("CONSTRUCT");
  }

  private static List<String> stances(String facts) {
    return derived(facts, "stances");
  }

  private static List<String> derived(String facts, String name) {
    var graphs = new ArrayList<Graph>(good(Ontology.load(Path.of("ontology"))).modules().values());
    graphs.add(RDFParser.fromString(ACTORS + facts, Lang.TTL).toGraph());
    var derived = good(Derivations.load(Path.of("ontology/derive"))).from(graphs);
    return derived.get(Derivations.GRAPHS + name).stream()
        .map(
            triple ->
                String.join(
                    " ",
                    local(triple.getSubject()),
                    local(triple.getPredicate()),
                    local(triple.getObject())))
        .toList();
  }

  private static String local(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }
}
