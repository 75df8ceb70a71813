package org.stancegraph.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// What is wrong with a text as YAML, and which of YAML's features a record may not use: a record
/// says what it means in its own lines, so no anchors, aliases, tags, or second documents.
final class YamlFaults {

  private static final String QUOTE = "put the text that holds ': ' in quotes";
  private static final String CHECK_NEARBY = "check the indentation and quotes near this line";

  private YamlFaults() {}

  static List<Finding> of(String text, Path file) {
    var found = new ArrayList<Finding>();
    var documents = 0;
    try {
      for (Event event : new Parse(YamlText.SETTINGS).parseString(text)) {
        if (event instanceof DocumentStartEvent && ++documents > 1) {
          found.add(at(event, file, "a second document ('---')", "one file is one record"));
        }
        feature(event, file).ifPresent(found::add);
      }
    } catch (YamlEngineException e) {
      return List.of(explain(e, text, file));
    }
    return found;
  }

  private static Optional<Finding> feature(Event event, Path file) {
    if (event instanceof AliasEvent alias) {
      return Optional.of(
          at(event, file, "an alias (*" + alias.getAlias() + ")", "write the value out"));
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      return Optional.of(
          at(
              event,
              file,
              "an anchor (&" + node.getAnchor().get() + ")",
              "leave it out, or quote a text that begins with '&'"));
    }
    return tag(event)
        .map(
            tag ->
                at(
                    event,
                    file,
                    "a tag (" + tag + ")",
                    "leave it out, or quote a text that begins with '!'"));
  }

  private static Optional<String> tag(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent start -> start.getTag();
      default -> Optional.empty();
    };
  }

  private static Finding at(Event event, Path file, String what, String hint) {
    return Finding.error(place(event.getStartMark(), file), what + " is not allowed here", hint);
  }

  /// The parser's complaint in words that a curator can act on.
  static Finding explain(YamlEngineException fault, String text, Path file) {
    if (!(fault instanceof MarkedYamlEngineException marked)) {
      return Finding.error(
          Place.of(file), "not valid YAML: " + firstLine(fault.getMessage()), CHECK_NEARBY);
    }
    var at = place(marked.getProblemMark(), file);
    var problem = firstLine(String.valueOf(marked.getProblem()));
    if (problem.startsWith("mapping values are not allowed") || isSecondColon(text, at)) {
      return Finding.error(at, "not valid YAML: a second ': ' in one value", QUOTE);
    }
    var unclosed =
        problem.contains("unexpected end of stream") || problem.startsWith("expected ','");
    var mark =
        unclosed
            ? marked.getContextMark().or(marked::getProblemMark)
            : marked.getProblemMark().or(marked::getContextMark);
    return Finding.error(place(mark, file), "not valid YAML: " + plain(problem), cure(problem));
  }

  /// Whether a colon stands there behind one that has already ended the key: `{text: so: no}`. The
  /// parser takes it for the key of a line behind a bracket that is still open.
  private static boolean isSecondColon(String text, Place at) {
    var line = text.lines().skip(Math.max(0, at.line() - 1)).findFirst().orElse("");
    var before = line.codePoints().limit(Math.max(0, at.column() - 1)).toArray();
    var head = new String(before, 0, before.length);
    return line.startsWith(":", head.length())
        && head.replaceFirst("^.*[,{\\[]", "").contains(": ");
  }

  private static String plain(String problem) {
    if (problem.contains("\\t")) {
      return "a tab where only spaces may stand";
    }
    if (problem.contains("unexpected end of stream")) {
      return "the quotation that begins here does not end";
    }
    if (problem.startsWith("expected <block end>")) {
      return "a line does not stand under the ones before it";
    }
    if (problem.startsWith("could not find expected ':'")) {
      return "a line has no ':' after its key";
    }
    return problem.startsWith("expected ',' or")
        ? "the bracket that opens here is not closed"
        : problem;
  }

  private static String cure(String problem) {
    if (problem.contains("\\t")) {
      return "indent with spaces";
    }
    if (problem.contains("unexpected end of stream")) {
      return "close the quotation mark";
    }
    if (problem.contains("cannot start any token")) {
      return "put the text in quotes";
    }
    return problem.startsWith("expected ',' or")
        ? "close it, or put a text that holds ',' or quotes in quotes"
        : CHECK_NEARBY;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }

  static Place place(Optional<Mark> mark, Path file) {
    return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
        .orElse(Place.of(file));
  }
}
