package org.stancegraph.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stancegraph.finding.Finding;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.store.GraphStore;

class UpdateTest {

  private static final String NOTE = "<https://example.org/note>";
  private static final String UNIT =
      "actor:unit a sg:Organization ; rdfs:label 'Unit'@en ; sg:partOf actor:odihr";

  @TempDir Path folder;
  private World world;
  private GraphStore store;
  private Update update;

  @BeforeEach
  void openTheWorld() throws Exception {
    world = World.in(folder);
    store = good(FreshStore.open(world.store(), world.inputs(), Progress.SILENT));
    update =
        new Update(
            store,
            good(Ontology.load(Path.of("ontology"))),
            good(Derivations.load(Path.of("ontology/derive"))),
            Duration.ofSeconds(60));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsValidIsStoredWithWhatFollowsFromItAndUnderANewVersion() throws Exception {
    var before = version();
    var report = good(update.run(insert(UNIT)));
    assertThat(report.version()).isEqualTo(version()).isNotEqualTo(before);
    assertThat(Quads.of(store)).contains("actor/unit").contains("/derived/stands-for");
    assertThat(FreshStore.isFresh(store, world.inputs())).isTrue();
    good(update.run("DROP GRAPH " + NOTE));
    assertThat(version()).isEqualTo(before);
    assertThat(Quads.of(store)).doesNotContain("actor/unit");
  }

  /// TDB2 gives 81.30 back as 81.3.
  @Test
  void aValueThatTheStoreWritesOtherwiseIsNoChange() throws Exception {
    var text = "INSERT DATA { GRAPH " + NOTE + " { <urn:a> <urn:b> 81.30, 007, 1.50e0 } }";
    good(update.run(text));
    var version = version();
    assertThat(good(update.run(text)).changes()).isEmpty();
    assertThat(good(update.put(graph("<urn:a> <urn:b> 81.30, 1 .", "text/turtle"))).changes())
        .isNotEmpty();
    good(update.drop("urn:note"));
    assertThat(version()).isEqualTo(version);
    var graph = store.read(data -> Loaded.copy("https://example.org/note", data));
    assertThat(Manifest.of(Map.of(graph.name(), graph.triples())).entries())
        .isEqualTo(store.read(Loaded::ledgerIn).entries());
  }

  @Test
  void aLaterBuildKeepsWhatAnUpdateWrote() throws Exception {
    good(update.run(insert(UNIT)));
    var quads = Quads.of(store);
    good(new Build(world.inputs(), Progress.SILENT).into(store));
    assertThat(Quads.of(store)).isEqualTo(quads);
  }

  @Test
  void whatTheShapesForbidChangesNothing() {
    assertThat(messages("actor:unit a sg:Organization ; sg:partOf actor:odihr"))
        .contains("'label' must");
  }

  /// A record can be right by itself and wrong beside what an update says of it.
  @Test
  void whatMakesARecordWrongChangesNothing() {
    assertThat(messages("actor:odihr sg:partOf actor:nobody")).contains("partOf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE WHERE { GRAPH graph:actor\\/odihr { ?s ?p ?o } }",
        "DROP GRAPH <https://w3id.org/stancegraph/graph/actor/odihr>",
        "CLEAR GRAPH <https://w3id.org/stancegraph/graph/actor/odihr>",
        "DROP SILENT ALL",
        "CLEAR ALL",
        "DROP NAMED",
        "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "INSERT DATA { GRAPH <https://w3id.org/stancegraph/graph/build/loaded> { <a:b> <a:b> 1 } }",
        "INSERT DATA { GRAPH <https://w3id.org/stancegraph/graph/derived/x> { <a:b> <a:b> 1 } }",
        "INSERT DATA { GRAPH <https://w3id.org/stancegraph/graph/ontology/x> { <a:b> <a:b> 1 } }",
        "ADD <https://w3id.org/stancegraph/graph/actor/osce>"
            + " TO <https://w3id.org/stancegraph/graph/actor/odihr>",
        "MOVE SILENT <https://w3id.org/stancegraph/graph/actor/osce> TO <urn:x>",
        "COPY <https://w3id.org/stancegraph/graph/actor/osce>"
            + " TO <https://w3id.org/stancegraph/graph/actor/odihr>",
      })
  void aGraphThatABuildMadeCannotBeChanged(String text) {
    assertThat(refusals(text)).contains("is made by the build, and cannot be loaded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <a:b> <a:b> 1 }",
        "CLEAR DEFAULT",
        "INSERT { ?s <a:b> 1 } WHERE { ?s a sg:Organization }",
        "INSERT { GRAPH ?g { <a:b> <a:b> 1 } } WHERE { BIND (BNODE() AS ?g) }",
      })
  void triplesOutsideANamedGraphAreRefusedWithTheRemedy(String text) {
    var refused = refusals(text);
    if (!text.contains("BNODE") && !text.contains("CLEAR")) {
      assertThat(refused).contains("outside a graph with a name", "GRAPH <name>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <file:///etc/passwd> INTO GRAPH <urn:x>",
        "LOAD SILENT <http://127.0.0.1:1/> INTO GRAPH <urn:x>",
        "INSERT { GRAPH <urn:x> { ?s ?p ?o } } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o }"
            + " }",
        "INSERT { GRAPH <urn:x> { ?s ?p ?o } } WHERE { ?s ?p ?o"
            + " FILTER EXISTS { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "INSERT { GRAPH <urn:x> { ?s ?p ?o } } WHERE { { SELECT * {"
            + " SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
      })
  void anUpdateAsksNobodyAndReadsNoFile(String text) {
    assertThat(refusals(text)).contains("is refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { GRAPH <urn:x> { <urn:a> <urn:b> 'x'^^xsd:integer } }",
        "INSERT { GRAPH <urn:x> { <urn:a> <urn:b> ?v } } WHERE { BIND (STRDT('x', xsd:date) AS ?v)"
            + " }",
      })
  void whatNoFileCouldHoldIsRefused(String text) {
    assertThat(refusals(text)).contains("is no value of its datatype");
  }

  @Test
  void aQueryInPlaceOfAnUpdateIsAFindingWithItsPlace() {
    assertThat(refusals("SELECT * { ?s ?p ?o }")).contains("not valid SPARQL");
  }

  @Test
  void aWholeGraphIsPutAddedToAndDropped() throws Exception {
    var first = good(update.put(graph("<urn:a> <urn:b> 1 .", "text/turtle"))).version();
    good(update.add(graph("<urn:a> <urn:b> 2 .", "text/turtle")));
    assertThat(Quads.of(store)).contains("\"1\"").contains("\"2\"");
    assertThat(good(update.put(graph("<urn:a> <urn:b> 1 .", "text/turtle"))).version())
        .isEqualTo(first);
    good(update.drop("urn:note"));
    assertThat(Quads.of(store)).doesNotContain("<urn:note>");
  }

  @Test
  void aBodyWithAnotherGraphOrARemoteContextOrAnExternalEntityIsRefused() throws Exception {
    var other = graph("<urn:a> <urn:b> <urn:c> <urn:other> .", "application/n-quads");
    assertThat(bad(update.put(other)).getFirst().message()).contains("urn:other");
    var context = graph("{\"@context\": \"http://127.0.0.1:1/c\"}", "application/ld+json");
    assertThat(bad(update.put(context)).getFirst().message()).contains("never fetched");
    var entity =
        graph(
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
            "application/rdf+xml");
    assertThat(bad(update.put(entity)).getFirst().message()).contains("never read");
  }

  private IncomingGraph graph(String text, String type) throws Exception {
    return good(
        IncomingGraph.of("urn:note", Files.writeString(folder.resolve("sent"), text), type, false));
  }

  private String messages(String triples) {
    return refusals(insert(triples));
  }

  private static String insert(String triples) {
    return "INSERT DATA { GRAPH " + NOTE + " { " + triples + " } }";
  }

  /// What is said; nothing may have changed.
  private String refusals(String text) {
    var quads = Quads.of(store);
    var findings = bad(update.run(text));
    assertThat(Quads.of(store)).isEqualTo(quads);
    return String.join("\n", List.copyOf(findings).stream().map(Finding::toString).toList());
  }

  private String version() {
    return store.read(Manifest::versionIn);
  }
}
