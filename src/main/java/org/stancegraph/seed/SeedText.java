package org.stancegraph.seed;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.stancegraph.finding.Place;

/// The text of a record, to be changed at single keys while comments, order and everything else
/// stay as their curator wrote them. Keys are named by their place; new values are YAML on one
/// line.
public final class SeedText {

  private record Spot(int line, int column) {}

  private record Entry(NodeTuple tuple, boolean flow) {}

  private record Edit(int end, String replacement) {}

  private final int[] characters;
  private final Map<Spot, Entry> entries = new HashMap<>();
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  /// The text must be one that `SeedReader` accepts.
  public SeedText(String text) {
    this.characters = text.codePoints().toArray();
    new Compose(YamlText.SETTINGS).composeString(text).ifPresent(this::index);
  }

  private void index(Node node) {
    switch (node) {
      case MappingNode mapping ->
          mapping
              .getValue()
              .forEach(
                  tuple -> {
                    var mark = start(tuple.getKeyNode());
                    var flow = mapping.getFlowStyle() == FlowStyle.FLOW;
                    entries.put(
                        new Spot(mark.getLine() + 1, mark.getColumn() + 1), new Entry(tuple, flow));
                    index(tuple.getValueNode());
                  });
      case SequenceNode sequence -> sequence.getValue().forEach(this::index);
      default -> {}
    }
  }

  /// Puts another value behind the key.
  public void replace(Place key, String value) {
    var node = entry(key).tuple().getValueNode();
    var end = node.getEndMark().orElseThrow().getIndex();
    var last = end;
    while (last > 0 && Character.isWhitespace(characters[last - 1])) {
      last--;
    }
    edits.put(start(node).getIndex(), new Edit(last, value));
  }

  /// Adds a key and its value before another key of the same mapping.
  public void addBefore(Place key, String name, String value) {
    var entry = entry(key);
    var at = start(entry.tuple().getKeyNode());
    var glue = entry.flow() ? ", " : "\n" + " ".repeat(at.getColumn());
    insert(at.getIndex(), name + ": " + value + glue);
  }

  /// Adds a key and its value behind another key of the same mapping, whose value is one line.
  public void addAfter(Place key, String name, String value) {
    var entry = entry(key);
    var end = entry.tuple().getValueNode().getEndMark().orElseThrow().getIndex();
    if (entry.flow()) {
      insert(end, ", " + name + ": " + value);
      return;
    }
    var lineEnd = end;
    while (lineEnd < characters.length && characters[lineEnd] != '\n') {
      lineEnd++;
    }
    var indent = " ".repeat(start(entry.tuple().getKeyNode()).getColumn());
    insert(lineEnd, "\n" + indent + name + ": " + value);
  }

  private void insert(int at, String text) {
    edits.merge(
        at, new Edit(at, text), (a, b) -> new Edit(a.end(), a.replacement() + b.replacement()));
  }

  private Entry entry(Place key) {
    var entry = entries.get(new Spot(key.line(), key.column()));
    if (entry == null) {
      throw new IllegalArgumentException("no key stands at " + key);
    }
    return entry;
  }

  private static Mark start(Node node) {
    return node.getStartMark().orElseThrow();
  }

  public boolean isChanged() {
    return !edits.isEmpty();
  }

  /// The text with all changes made.
  @Override
  public String toString() {
    var result = new StringBuilder();
    var position = 0;
    for (var edit : edits.entrySet()) {
      append(result, position, edit.getKey());
      result.append(edit.getValue().replacement());
      position = edit.getValue().end();
    }
    append(result, position, characters.length);
    return result.toString();
  }

  private void append(StringBuilder result, int from, int to) {
    result.append(new String(characters, from, to - from));
  }
}
