package org.stancegraph.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stancegraph.build.Edition;
import org.stancegraph.finding.Checked;
import org.stancegraph.source.Texts;
import org.stancegraph.source.Verifier;
import picocli.CommandLine.Option;

/// The option by which `check` and `build` hold every quotation against the source texts, because
/// records can be sound by themselves and yet quote what was never written.
final class AnchorProof {

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "Verify every anchor against the source texts in this folder too.")
  private @Nullable Path texts;

  /// The edition, unless an anchor is not FOUND; without texts nothing is held against them.
  Checked<Edition> hold(Edition edition, Path seeds, Reporting reporting) {
    return texts == null
        ? Checked.good(edition)
        : Texts.in(texts)
            .then(all -> held(edition, Verifier.verify(seeds, all, Map.of()), reporting));
  }

  private static Checked<Edition> held(
      Edition edition, Verifier.Outcome outcome, Reporting reporting) {
    if (!outcome.findings().isEmpty()) {
      return new Checked.Bad<>(outcome.findings());
    }
    reporting.note(outcome.anchors() + " anchors, all FOUND");
    return Checked.good(edition);
  }
}
