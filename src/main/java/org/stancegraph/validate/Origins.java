package org.stancegraph.validate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.Value;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.Lines;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.seed.EntityId;

/// Traces a violation to the line that caused it: by the value, the property, the node, and at last
/// by the record that speaks of the node.
final class Origins {

  private final Map<String, NamedGraph> graphs = new HashMap<>();

  /// A node belongs to the first graph of which it is a subject.
  Origins(Collection<NamedGraph> graphs) {
    for (var graph : graphs) {
      graph.triples().stream()
          .map(triple -> name(triple.getSubject()))
          .forEach(subject -> this.graphs.putIfAbsent(subject, graph));
    }
  }

  /// As RDF4J calls the node.
  private static String name(Node node) {
    return node.isBlank() ? node.getBlankNodeLabel() : node.toString();
  }

  Place place(Violation violation) {
    return owner(violation.focus())
        .flatMap(graph -> inRecord(graph, violation))
        .or(() -> violation.value().flatMap(this::place))
        .orElseGet(() -> Place.of(Path.of(shortened(violation.focus()))));
  }

  private Optional<NamedGraph> owner(String node) {
    return Optional.ofNullable(graphs.get(node));
  }

  private Optional<Place> place(Value value) {
    return owner(value.stringValue()).flatMap(graph -> graph.lines().of(value.stringValue()));
  }

  private static Optional<Place> inRecord(NamedGraph graph, Violation violation) {
    var focus = violation.focus();
    return violation
        .path()
        .flatMap(path -> property(graph.lines(), focus, path, violation))
        .or(() -> graph.lines().of(focus))
        .or(() -> graph.lines().of(graph.name()));
  }

  private static Optional<Place> property(
      Lines lines, String focus, String path, Violation violation) {
    return violation
        .value()
        .map(value -> lines.of(focus, path, value.stringValue()))
        .orElseGet(() -> lines.of(focus, path));
  }

  private static String shortened(String iri) {
    return iri.startsWith(EntityId.THINGS) ? iri.substring(EntityId.THINGS.length()) : iri;
  }
}
