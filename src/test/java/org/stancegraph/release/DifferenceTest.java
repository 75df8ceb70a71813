package org.stancegraph.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTest {

  private static final String PREFIXES =
      """
      PREFIX actor: <https://w3id.org/stancegraph/id/actor/>
      PREFIX graph: <https://w3id.org/stancegraph/graph/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX sg: <https://w3id.org/stancegraph/ns/>
      """;

  @TempDir Path folder;

  private Path older;
  private Path newer;

  @BeforeEach
  void twoStates() throws IOException {
    older =
        written(
            "older.trig",
            """
            <https://w3id.org/stancegraph/graph/actor/a> { actor:a a sg:Person ; rdfs:label "Ann"@en , "Анна"@ru . }
            <https://w3id.org/stancegraph/graph/actor/b> { actor:b a sg:Person . }
            """);
    newer =
        written(
            "newer.trig",
            """
            <https://w3id.org/stancegraph/graph/actor/a> { actor:a a sg:Person ; rdfs:label "Anne"@en , "Анна"@ru . }
            <https://w3id.org/stancegraph/graph/actor/c> { actor:c a sg:Person . }
            <https://w3id.org/stancegraph/graph/ontology/actors> { sg:New a owl:Class . }
            """);
  }

  @Test
  void whatChangedIsToldInSentences() throws IOException {
    assertThat(page(older, newer))
        .isEqualTo(
            """
            ~ actor/a:
                actor/a label: from “Ann” to “Anne”
            - actor/b: gone, with 1 triples
            + actor/c: new, 1 triples
            + ontology/actors: new, 1 triples
            The ontology changed: its next version is a minor one.
            """);
    assertThat(page(older, older)).isEqualTo("Nothing changed.\n");
  }

  @Test
  void aPatchMakesEitherOfTheOther() throws IOException {
    assertPatched(older, newer);
    assertPatched(newer, older);
  }

  private static void assertPatched(Path from, Path to) throws IOException {
    var text = new StringBuilder();
    try (var before = good(Snapshot.of(from));
        var after = good(Snapshot.of(to))) {
      RdfPatch.write(before, after, text);
    }
    var quads = RDFParser.source(from).toDatasetGraph();
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    RDFPatchOps.applyChange(quads, RDFPatchOps.read(new ByteArrayInputStream(bytes)));
    assertThat(IsoMatcher.isomorphic(quads, RDFParser.source(to).toDatasetGraph())).isTrue();
  }

  @Test
  void whatIsNoStateOfADatasetIsAFinding() throws IOException {
    assertThat(Snapshot.of(folder.resolve("absent")).toString()).contains("there is nothing here");
    var broken = Files.writeString(folder.resolve("broken.nq"), "<a> <b\n");
    assertThat(Snapshot.of(broken).toString()).contains("not readable as RDF");
  }

  private static String page(Path from, Path to) throws IOException {
    var out = new StringBuilder();
    try (var before = good(Snapshot.of(from));
        var after = good(Snapshot.of(to))) {
      ChangePage.write(before, after, out);
    }
    return out.toString();
  }

  private Path written(String name, String trig) throws IOException {
    return Files.writeString(folder.resolve(name), PREFIXES + trig);
  }
}
