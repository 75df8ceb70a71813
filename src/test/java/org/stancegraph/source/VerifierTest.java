package org.stancegraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.finding.Finding;

class VerifierTest {

  @TempDir private Path root;

  private SmallWorld world;

  @BeforeEach
  void build() throws IOException {
    world = new SmallWorld(root);
    world.statement("  a: {document: paper, quote: {exact: lacked choice}}\n");
    world.record("actors/lee.yaml", "names:\n  short: {name: Ann Lee, usedBy: paper}\n");
    assertThat(world.anchor().findings()).isEmpty();
  }

  @Test
  void whatWasAnchoredIsFound() {
    var outcome = world.verify();
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.counts()).isEqualTo(Map.of("paper", Map.of(AnchorState.FOUND, 4)));
  }

  @Test
  void wordsAtOneOtherPlaceAreFuzzy() throws IOException {
    world.statement("  a: {document: paper, span: {start: 0, end: 9}, quote: {exact: Ann Lee}}\n");
    assertFinding("FUZZY: a in paper: 'Ann Lee' is not in {start: 0, end: 9} but at {start:");
  }

  @Test
  void wordsThatDifferInMarksAndCaseAreFuzzy() throws IOException {
    world.statement(
        "  a: {document: paper, span: {start: 0, end: 200}, quote: {exact: “Lacked Choice”}}\n");
    assertFinding("FUZZY: a in paper: the text has it as '\"lacked choice\"', at {start:");
  }

  @Test
  void wordsAtSeveralOtherPlacesAreAmbiguous() throws IOException {
    world.statement("  a: {document: paper, span: {start: 0, end: 9}, quote: {exact: fair}}\n");
    assertFinding("AMBIGUOUS: a in paper: 'fair' is not in {start: 0, end: 9} but at 2 places:");
  }

  @Test
  void wordsThatStandNowhereAreOrphaned() throws IOException {
    world.statement("  a: {document: paper, span: {start: 0, end: 9}, quote: {exact: zebra}}\n");
    assertFinding("ORPHANED: a in paper: 'zebra' stands nowhere in the text");
  }

  @Test
  void aMentionMustBeTheNameItself() throws IOException {
    var file = world.seeds().resolve("actors/lee.yaml");
    Files.writeString(file, Files.readString(file).replaceFirst("start: (\\d+)", "start: 100"));
    assertFinding("FUZZY: short in paper: 'Ann Lee' is not in {start: 100,");
  }

  @Test
  void aRegionMustLieInTheText() throws IOException {
    var file = world.seeds().resolve("sources/paper.yaml");
    Files.writeString(file, Files.readString(file).replaceFirst("end: \\d+", "end: 9999"));
    assertFinding("ORPHANED: second-title in paper: the region ends behind the end of the text");
  }

  @Test
  void inAnotherVersionOfTheTextNothingIsFoundAndNothingMoves() throws IOException {
    var before = Files.readString(world.seeds().resolve("statements/s.yaml"));
    world.text("paper.txt", SmallWorld.PAPER.replace("Monday.", "Monday, late."));
    var outcome = world.verify();
    assertThat(outcome.counts().get("paper")).doesNotContainKey(AnchorState.FOUND);
    assertThat(outcome.findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.startsWith("the text is another version"))
        .anyMatch(message -> message.startsWith("FUZZY: a in paper"));
    assertThat(world.anchor().written()).isEmpty();
    assertThat(Files.readString(world.seeds().resolve("statements/s.yaml"))).isEqualTo(before);
  }

  @Test
  void aTextThatIsNotThereIsSaidAndItsAnchorsAreCounted() throws IOException {
    Files.delete(root.resolve("texts/paper.txt"));
    var outcome = world.verify();
    assertThat(outcome.withoutText()).isEqualTo(Map.of("paper", 4));
    assertThat(outcome.findings())
        .extracting(Finding::message)
        .containsExactly("no text in the folder with this digest or title");
  }

  @Test
  void whatIsNotAnchoredYetIsSaid() throws IOException {
    world.statement("  b: {document: paper, quote: {exact: lacked choice}}\n");
    assertFinding("b is not anchored yet");
  }

  @Test
  void aLengthOrWordCountThatIsNotTheTextsIsSaid() throws IOException {
    var file = world.seeds().resolve("sources/paper.yaml");
    var right = Files.readString(file);
    Files.writeString(file, right.replaceFirst("wordCount: \\d+", "wordCount: 7"));
    assertFinding("wordCount is 7, but the text has ");
    Files.writeString(file, right.replaceFirst("length: \\d+", "length: 8"));
    assertFinding("length is 8, but the text has ");
  }

  @Test
  void everyAnchorOfTheProjectIsFoundInTheRealTexts() {
    var texts = Path.of(System.getProperty("stancegraph.texts", "../shared/seeds"));
    Assumptions.assumeTrue(Files.isDirectory(texts), "the source texts are not at " + texts);
    var folder = good(Texts.in(texts));
    var outcome = Verifier.verify(Path.of("seeds"), folder, Map.of());
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.counts()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(outcome.counts().values())
        .allSatisfy(states -> assertThat(states).containsOnlyKeys(AnchorState.FOUND));
  }

  private void assertFinding(String beginning) {
    assertThat(world.verify().findings())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .startsWith(beginning);
  }
}
