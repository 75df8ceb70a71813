package org.stancegraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.finding.Finding;

class OntologyLoadTest {

  private static final String SG = "https://w3id.org/stancegraph/ns/";

  @TempDir private Path dir;

  @Test
  void theProjectsOntologyAnswersWhatThePipelineAsks() {
    var ontology = good(Ontology.load(Path.of("ontology")));
    assertThat(ontology.modules()).containsKey(Ontology.GRAPHS + "actors");
    assertThat(ontology.modules()).containsKey(Ontology.GRAPHS + "positions");
    assertThat(ontology.concepts()).contains(SG + "position/concurs");
    assertThat(ontology.impliedClass(SG + "expresses", false)).hasValue(SG + "Stance");
    assertThat(ontology.impliedClass(SG + "reports", true)).hasValue(SG + "Report");
    assertThat(ontology.context().classes()).containsEntry("Person", SG + "Person");
    assertThat(ontology.context().keys())
        .contains("speaker", "type")
        .doesNotContain("sg", "Person");
    assertThat(ontology.version()).matches("\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void everyFaultyFileIsAFindingWithItsLine() throws IOException {
    Files.writeString(dir.resolve("context.jsonld"), "{\"@context\": {\n  \"a\": }}");
    Files.writeString(dir.resolve("actors.ttl"), "<https://a.test/> <https://b.test/>\n  oops .\n");
    assertThat(faults())
        .extracting(finding -> finding.place().file().getFileName() + ":" + finding.place().line())
        .containsExactlyInAnyOrder("context.jsonld:2", "actors.ttl:2");
  }

  @Test
  void aFolderWithoutAContextIsNoOntology() {
    assertThat(faults()).extracting(Finding::message).containsExactly("there is no context");
  }

  private List<Finding> faults() {
    return bad(Ontology.load(dir));
  }
}
