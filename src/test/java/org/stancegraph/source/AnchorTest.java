package org.stancegraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.finding.Finding;

class AnchorTest {

  @TempDir private Path root;

  private SmallWorld world;

  @BeforeEach
  void build() throws IOException {
    world = new SmallWorld(root);
  }

  @Test
  void aSourceGetsItsDigestItsLengthAndItsRegions() throws IOException {
    assertThat(world.anchor().findings()).isEmpty();
    var text = Text.of(SmallWorld.PAPER);
    assertThat(SmallWorld.shown(world.seeds().resolve("sources/paper.yaml")))
        .isEqualTo(
            """
            # the paper 📰
            type: NewsArticle
            title: 🗳 Ruritania votes
            digest: %s
            length: %d
            wordCount: %d
            regions:
              second-title: {reason: duplicate, span: {🗳 Ruritania votes}}
              ad: {reason: advertisement, span: {Advertisement: Lee reads this paper. Buy it.}}
            provenance: {codedBy: me}
            """
                .formatted(text.digest(), text.length(), text.wordCount()));
    assertThat(Files.readString(world.seeds().resolve("sources/paper.yaml")))
        .contains("span: {start: 19, end: 36}");
  }

  @Test
  void aQuoteAloneMeansItsSentenceAndWordsMeanTheirPassage() throws IOException {
    var file =
        world.statement(
            """
              alone: {document: paper, quote: {exact: lacked choice}}   # the observers
              from-only:
                document: paper
                span: {from: the vote was}
                quote: {exact: fair}
                verb: disagreed
              both: {document: paper, span: {from: Prime Minister, to: "disagreed"}, quote: {exact: Ann}}
            """);
    assertThat(world.anchor().findings()).isEmpty();
    assertThat(SmallWorld.shown(file))
        .isEqualTo(
            """
            type: Statement
            reports:
              alone: {document: paper, span: {Observers said the vote "lacked choice".}, \
            quote: {exact: lacked choice}}   # the observers
              from-only:
                document: paper
                span: {the vote was fair.}
                quote: {exact: fair}
                verb: disagreed
              both: {document: paper, span: {Prime Minister Ann Lee disagreed}, quote: {exact: Ann}}
            """);
  }

  @Test
  void anchoringAgainChangesNothing() throws IOException {
    var file = world.statement("  a: {document: paper, quote: {exact: lacked choice}}\n");
    assertThat(world.anchor().written()).isNotEmpty();
    var once =
        Files.readString(file) + Files.readString(world.seeds().resolve("sources/paper.yaml"));
    assertThat(world.anchor().written()).isEmpty();
    assertThat(
            Files.readString(file) + Files.readString(world.seeds().resolve("sources/paper.yaml")))
        .isEqualTo(once);
  }

  @Test
  void aQuoteThatStandsTwiceIsToldWithItsPlacesAndLeftAlone() throws IOException {
    var file = world.statement("  a: {document: paper, quote: {exact: vote was fair}}\n");
    var before = Files.readString(file);
    assertThat(world.anchor().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).hasToString(file + ":3:24");
              assertThat(finding.message())
                  .isEqualTo(
                      "quote 'vote was fair' stands in 2 passages of paper: 165 (Prime Minister Ann"
                          + " … vote was fair.), 256 (The vote was fair, others said.)");
              assertThat(finding.hint()).contains("span: {occurrence: 1}");
            });
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void theOccurrenceSaysWhichOneIsMeant() throws IOException {
    var file =
        world.statement(
            "  a: {document: paper, span: {occurrence: 2}, quote: {exact: vote was fair}}\n");
    assertThat(world.anchor().findings()).isEmpty();
    assertThat(SmallWorld.shown(file)).contains("span: {The vote was fair, others said.}");
  }

  @Test
  void wordsThatDoNotStandThereAreToldWithWhatDoes() throws IOException {
    world.statement(
        """
          straight: {document: paper, quote: {exact: LACKED choice}}
          goes-on: {document: paper, quote: {exact: leads Ruritania well}}
          ignored: {document: paper, quote: {exact: reads this}}
          nowhere: {document: paper, quote: {exact: zebra}}
          unknown: {document: papre, quote: {exact: zebra}}
        """);
    assertThat(world.anchor().findings())
        .extracting(Finding::message, Finding::hint)
        .extracting(Object::toString)
        .containsExactly(
            "(\"quote 'LACKED choice' does not stand in paper\", \"the text has it as: lacked"
                + " choice\")",
            "(\"quote 'leads Ruritania well' does not stand in paper\", \"after 'leads Ruritania'"
                + " the text goes on ', spoke late. The'\")",
            "(\"quote 'reads this' stands only in a region to ignore of paper\", \"choose words"
                + " outside it, or mend the regions of the source\")",
            "(\"quote 'zebra' does not stand in paper\", \"copy the words from the text, or check"
                + " which document they are from\")",
            "(\"unknown source 'papre'\", \"did you mean 'paper'?\")");
  }

  @Test
  void aQuoteMayBeNoWholeSentenceAndMustStandInItsSpan() throws IOException {
    world.statement(
        """
          whole: {document: paper, quote: {exact: The ECR said so on Monday}}
          outside: {document: paper, span: {start: 0, end: 9}, quote: {exact: lacked choice}}
        """);
    assertThat(world.anchor().findings())
        .extracting(Finding::message)
        .containsExactly(
            "the quote is a whole sentence",
            "the quote 'lacked choice' does not stand in its span");
  }

  @Test
  void aLongQuoteIsToldItsLength() throws IOException {
    var many =
        "the vote was fair. Lee, who leads Ruritania, spoke late. The vote was fair, others said";
    world.statement(
        "  long: {document: paper, quote: {exact: \"" + many.replace(" Lee", "\\nLee") + "\"}}\n");
    assertThat(world.anchor().findings())
        .extracting(Finding::message)
        .contains("the quote has 16 words; at most 15 may be quoted");
  }

  @Test
  void aTextIsTakenForASourceByTitleOnlyIfOneHasIt() throws IOException {
    world.text("second.txt", SmallWorld.PAPER + "More.\n");
    assertThat(world.anchor().findings())
        .first()
        .satisfies(
            finding -> {
              assertThat(finding.message()).isEqualTo("2 texts in the folder with this title");
              assertThat(finding.hint()).isEqualTo("name the file: --text paper=FILE");
            });
  }

  @Test
  void onlyTheFilesAskedForAreChanged() throws IOException {
    var file = world.statement("  a: {document: paper, quote: {exact: lacked choice}}\n");
    var before = Files.readString(world.seeds().resolve("sources/paper.yaml"));
    new Anchor(world.seeds(), world.texts(), Map.of(), file::equals).run();
    assertThat(Files.readString(file)).contains("span: {start:");
    assertThat(Files.readString(world.seeds().resolve("sources/paper.yaml"))).isEqualTo(before);
  }
}
