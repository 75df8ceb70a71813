package org.stancegraph.cli;

import java.time.Duration;
import java.util.List;
import org.stancegraph.export.AnswerFormat;
import org.stancegraph.export.AnswerWriter;
import org.stancegraph.export.Cells;
import org.stancegraph.finding.Nearest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/// The options that say how an answer is written, and how long it may take.
public final class AnswerOptions {

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      converter = FormatWord.class,
      description = "table, csv, tsv, json, ttl, jsonld, xml or srj (default: table).")
  private AnswerFormat format;

  @Option(names = "--iris", description = "Write full IRIs in place of slugs.")
  private boolean iris;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long an answer may take (default: 60).")
  private int seconds;

  AnswerFormat format() {
    return format;
  }

  Duration limit() {
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  /// On a terminal, tables keep to its width.
  AnswerWriter writer() {
    var console = System.console();
    var width = console != null && console.isTerminal() ? command.usageMessage().width() : 0;
    return new AnswerWriter(iris ? Cells.IRIS : Cells.SLUGS, width);
  }

  static final class FormatWord implements ITypeConverter<AnswerFormat> {

    @Override
    public AnswerFormat convert(String word) {
      List<String> known = AnswerFormat.words();
      return AnswerFormat.named(word)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "unknown format '%s'; %s"
                          .formatted(
                              word,
                              Nearest.hint(
                                  word, known, "choose from " + String.join(", ", known)))));
    }
  }
}
