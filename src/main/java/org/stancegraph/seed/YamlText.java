package org.stancegraph.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// A record's YAML, read with the place of each key and value, and every scalar as text: `no` stays
/// a word and `2022-11-20` stays as written.
public final class YamlText {

  static final LoadSettings SETTINGS =
      LoadSettings.builder().setSchema(new FailsafeSchema()).setAllowDuplicateKeys(true).build();

  private final Path file;
  private final List<Finding> findings = new ArrayList<>();

  private YamlText(Path file) {
    this.file = file;
  }

  public static Checked<SeedNode.Fields> parse(String text, Path file) {
    var faults = YamlFaults.of(text, file);
    if (!faults.isEmpty()) {
      return new Checked.Bad<>(faults);
    }
    try {
      return new YamlText(file).root(new Compose(SETTINGS).composeString(text));
    } catch (YamlEngineException e) {
      return Checked.bad(YamlFaults.explain(e, text, file));
    }
  }

  private Checked<SeedNode.Fields> root(Optional<Node> node) {
    if (node.isEmpty()) {
      return Checked.bad(
          Finding.error(Place.of(file), "is empty", "begin with 'type:'; see seeds/README.md"));
    }
    var value = convert(node.get());
    if (!(value instanceof SeedNode.Fields fields)) {
      return Checked.bad(
          Finding.error(
              value.place(), "a record is a list of 'key: value' lines", "see seeds/README.md"));
    }
    return findings.isEmpty() ? Checked.good(fields) : new Checked.Bad<>(findings);
  }

  private SeedNode convert(Node node) {
    return switch (node) {
      case ScalarNode scalar -> new SeedNode.Text(scalar.getValue(), place(node));
      case SequenceNode list ->
          new SeedNode.Items(list.getValue().stream().map(this::convert).toList(), place(node));
      case MappingNode mapping -> fields(mapping);
      default -> throw new IllegalStateException("aliases were refused before: " + node);
    };
  }

  private SeedNode.Fields fields(MappingNode mapping) {
    var fields = new LinkedHashMap<String, SeedNode.Field>();
    for (NodeTuple tuple : mapping.getValue()) {
      var place = place(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        findings.add(Finding.error(place, "a key must be a word", "write it as 'key: value'"));
        continue;
      }
      var earlier =
          fields.putIfAbsent(
              key.getValue(), new SeedNode.Field(place, convert(tuple.getValueNode())));
      if (earlier != null) {
        findings.add(duplicate(key.getValue(), place, earlier.keyPlace()));
      }
    }
    return new SeedNode.Fields(fields, place(mapping));
  }

  private static Finding duplicate(String key, Place place, Place earlier) {
    return Finding.error(
        place,
        "duplicate key '" + key + "'",
        "it stands in line " + earlier.line() + " too: keep one, or write a list of values");
  }

  private Place place(Node node) {
    return YamlFaults.place(node.getStartMark(), file);
  }
}
