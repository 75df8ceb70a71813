package org.stancegraph.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.finding.Severity;
import org.stancegraph.graph.Lines;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.validate.Validator;

/// Whether graphs from elsewhere may take the place of a store's: each must be what the manifest
/// among them says, and all together what the shapes ask.
public final class Proof {

  private Proof() {}

  /// What is wrong with the graphs, which come from the file and claim to be this version.
  public static List<Finding> of(
      Map<String, Graph> graphs, String version, Ontology ontology, Path file) {
    var data = DatasetGraphFactory.createGeneral();
    graphs.forEach((name, graph) -> data.addGraph(NodeFactory.createURI(name), graph));
    var listed = Manifest.in(data).and(Loaded.ledgerIn(data));
    // A derivation from which nothing follows is listed, and its graph is nowhere.
    var present = new TreeMap<String, Graph>();
    for (var name : listed.entries().keySet()) {
      present.put(name, graphs.getOrDefault(name, GraphFactory.createDefaultGraph()));
    }
    if (!Manifest.versionIn(data).equals(version)
        || !Manifest.of(present).version().equals(version)) {
      return List.of(
          Finding.error(
              Place.of(file),
              "the graphs are not those of version " + version,
              "the file was changed after it was written: take another backup"));
    }
    return new Validator(ontology)
        .validate(said(graphs)).stream().filter(each -> each.severity() == Severity.ERROR).toList();
  }

  /// The graphs of records and those that were loaded; the ontology is the validator's own.
  private static List<NamedGraph> said(Map<String, Graph> graphs) {
    return graphs.entrySet().stream()
        .filter(each -> Sound.isRecord(each.getKey()))
        .map(each -> new NamedGraph(each.getKey(), each.getValue(), nowhere(each.getKey())))
        .toList();
  }

  private static Lines nowhere(String graph) {
    return new Lines(Map.of(graph, Loaded.place(graph)));
  }
}
