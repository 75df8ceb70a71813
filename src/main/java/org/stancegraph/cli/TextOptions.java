package org.stancegraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.source.Texts;
import picocli.CommandLine.Option;

/// The options of the commands that need the source texts, which are never part of the project.
final class TextOptions {

  @Option(
      names = "--texts",
      required = true,
      paramLabel = "DIR",
      description = "The folder with the source texts; each is recognised by its digest or title.")
  private Path texts = Path.of("");

  @Option(
      names = "--text",
      paramLabel = "SOURCE=FILE",
      description = "The text of a source (by its slug), where digest and title do not tell.")
  private Map<String, Path> named = new LinkedHashMap<>();

  @Option(names = "--seeds", paramLabel = "DIR", description = "The folder of the records.")
  Path seeds = Workspace.inHome("seeds");

  /// Calls the step with the texts, unless one of them cannot be had.
  <T> Checked<T> with(Function<TextsAtHand, T> step) {
    var found = new HashMap<String, Texts.Found>();
    var faults = new ArrayList<Finding>();
    for (var entry : named.entrySet()) {
      switch (Texts.file(entry.getValue())) {
        case Checked.Good<Texts.Found>(var text) -> found.put(entry.getKey(), text);
        case Checked.Bad<Texts.Found>(var bad) -> faults.addAll(bad);
      }
    }
    Checked<Texts> folder = faults.isEmpty() ? Texts.in(texts) : new Checked.Bad<>(faults);
    return folder.then(all -> Checked.good(step.apply(new TextsAtHand(all, found))));
  }

  /// The folder's texts, and those that were named for a source.
  record TextsAtHand(Texts folder, Map<String, Texts.Found> named) {}
}
