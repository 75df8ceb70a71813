package org.stancegraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stancegraph.finding.Checked;
import org.stancegraph.source.Anchor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `anchor`: writes the numbers of every place that a record describes in words.
@Command(
    name = "anchor",
    description = "Turns quoted words in records into places in the source texts.",
    footer = "./stancegraph anchor --texts ../shared/seeds")
final class AnchorCommand implements Callable<Integer> {

  @Mixin private TextOptions options = new TextOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "Change these records only; the others are read all the same.")
  private List<Path> files = new ArrayList<>();

  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    var only = files.stream().map(AnchorCommand::absolute).toList();
    var outcome =
        options.with(
            texts ->
                new Anchor(
                        options.seeds,
                        texts.folder(),
                        texts.named(),
                        file -> only.isEmpty() || only.contains(absolute(file)))
                    .run());
    var code = reporting.report(outcome.then(AnchorCommand::lines));
    if (outcome instanceof Checked.Good<Anchor.Outcome>(var done)) {
      reporting.note(
          "lines written: " + done.written().size() + "; records changed: " + done.records());
    }
    return code;
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static Checked<Reporting.Said> lines(Anchor.Outcome outcome) {
    return Checked.good(new Reporting.Said(outcome.written(), outcome.findings()));
  }
}
