package org.stancegraph.source;

import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A folder of texts and a folder of records about them, written for one test.
final class SmallWorld {

  static final String PAPER =
      """
      🗳 Ruritania votes

      🗳 Ruritania votes

      The Election Commission of Ruritania (ECR) named a winner. The ECR said so on Monday.
      Observers said the vote "lacked choice". Prime Minister Ann Lee disagreed: the vote was fair.
      Lee, who leads Ruritania, spoke late. The vote was fair, others said.
      Advertisement: Lee reads this paper. Buy it.
      """;

  private final Path root;

  SmallWorld(Path root) throws IOException {
    this.root = root;
    text("paper.txt", PAPER);
    record(
        "sources/paper.yaml",
        """
        # the paper 📰
        type: NewsArticle
        title: 🗳 Ruritania votes
        regions:
          second-title: {reason: duplicate, span: {from: 🗳 Ruritania votes, occurrence: 2}}
          ad: {reason: advertisement, span: {from: "Advertisement:", to: Buy it.}}
        provenance: {codedBy: me}
        """);
  }

  Path seeds() {
    return root.resolve("seeds");
  }

  Path text(String name, String content) throws IOException {
    return write(root.resolve("texts").resolve(name), content);
  }

  Path record(String name, String content) throws IOException {
    return write(seeds().resolve(name), content);
  }

  /// A statement with these reports, as flow or block mappings indented by two.
  Path statement(String reports) throws IOException {
    return record("statements/s.yaml", "type: Statement\nreports:\n" + reports);
  }

  private static Path write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  Anchor.Outcome anchor() {
    return new Anchor(seeds(), texts(), Map.of(), _ -> true).run();
  }

  Verifier.Outcome verify() {
    return Verifier.verify(seeds(), texts(), Map.of());
  }

  Texts texts() {
    return good(Texts.in(root.resolve("texts")));
  }

  /// What stands in the file, with each span followed by the words at that place, so that a test
  /// reads as the text does.
  static String shown(Path file) throws IOException {
    var text = Text.of(PAPER);
    return Pattern.compile("\\{start: (\\d+), end: (\\d+)}")
        .matcher(Files.readString(file))
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    "{" + text.in(new Span(number(match.group(1)), number(match.group(2)))) + "}"));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
