package org.stancegraph.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.GraphUtil;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.Lines;
import org.stancegraph.graph.NamedGraph;

/// What the files of one load hold together: a graph that several of them speak of is one graph.
final class Incoming {

  private final Map<String, NamedGraph> graphs = new TreeMap<>();
  private final Map<String, Path> files = new TreeMap<>();
  private final List<Finding> warnings = new ArrayList<>();
  private final List<Finding> errors = new ArrayList<>();

  private Incoming() {}

  /// Reads every file, or says everything that is wrong with any.
  static Checked<Incoming> read(List<Path> paths) {
    var incoming = new Incoming();
    for (var path : paths) {
      switch (RdfFile.of(path).then(incoming::once).then(RdfFile::read)) {
        case Checked.Good<RdfFile.Content>(var content) -> incoming.add(content);
        case Checked.Bad<RdfFile.Content>(var findings) -> incoming.errors.addAll(findings);
      }
    }
    return incoming.errors.isEmpty()
        ? Checked.good(incoming)
        : new Checked.Bad<>(incoming.errors.stream().sorted().toList());
  }

  Map<String, NamedGraph> graphs() {
    return graphs;
  }

  List<Finding> warnings() {
    return warnings;
  }

  private Checked<RdfFile> once(RdfFile file) {
    var other = files.putIfAbsent(file.graph(), file.path());
    return other == null
        ? Checked.good(file)
        : Checked.bad(
            Finding.error(
                Place.of(file.path()),
                "its graph is called '" + called(file) + "', as that of " + other,
                "rename one of the two files"));
  }

  private static String called(RdfFile file) {
    return file.graph().substring(Loaded.GRAPHS.length());
  }

  private void add(RdfFile.Content content) {
    warnings.addAll(content.warnings());
    content.graphs().forEach((name, graph) -> graphs.merge(name, graph, Incoming::union));
  }

  static NamedGraph union(NamedGraph one, NamedGraph other) {
    GraphUtil.addInto(one.triples(), other.triples());
    var places = new TreeMap<String, Place>(other.lines().places());
    places.putAll(one.lines().places());
    return new NamedGraph(one.name(), one.triples(), new Lines(places));
  }
}
