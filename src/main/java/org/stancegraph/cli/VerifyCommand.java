package org.stancegraph.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stancegraph.finding.Checked;
import org.stancegraph.source.AnchorState;
import org.stancegraph.source.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `verify`: holds every anchor against the texts; only a run where all are FOUND ends with 0.
@Command(
    name = "verify",
    description = "Resolves every anchor: FOUND, FUZZY, ORPHANED or AMBIGUOUS.",
    footer = "./stancegraph verify --texts ../shared/seeds")
final class VerifyCommand implements Callable<Integer> {

  private static final String ROW = "%-44s%10s%10s%10s%10s%10s";

  @Mixin private TextOptions options = new TextOptions();

  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    var outcome =
        options.with(texts -> Verifier.verify(options.seeds, texts.folder(), texts.named()));
    return reporting.report(
        outcome.then(found -> Checked.good(new Reporting.Said(table(found), found.findings()))));
  }

  private static List<String> table(Verifier.Outcome outcome) {
    var states = Arrays.stream(AnchorState.values()).map(AnchorState::name).toList();
    var lines = new ArrayList<String>();
    lines.add(row("source", states, "NO TEXT"));
    var slugs = new TreeSet<>(outcome.counts().keySet());
    slugs.addAll(outcome.withoutText().keySet());
    for (var slug : slugs) {
      var counts = outcome.counts().getOrDefault(slug, Map.of());
      lines.add(
          row(
              slug,
              numbers(List.of(counts)),
              String.valueOf(outcome.withoutText().getOrDefault(slug, 0))));
    }
    var without = outcome.withoutText().values().stream().mapToInt(Integer::intValue).sum();
    lines.add(row("all", numbers(outcome.counts().values()), String.valueOf(without)));
    return lines;
  }

  private static List<String> numbers(Iterable<Map<AnchorState, Integer>> counts) {
    return Arrays.stream(AnchorState.values())
        .map(
            state -> {
              var sum = 0;
              for (var each : counts) {
                sum += each.getOrDefault(state, 0);
              }
              return String.valueOf(sum);
            })
        .collect(Collectors.toList());
  }

  private static String row(String name, List<String> cells, String last) {
    var values = new ArrayList<Object>(List.of(name));
    values.addAll(cells);
    values.add(last);
    return ROW.formatted(values.toArray());
  }
}
