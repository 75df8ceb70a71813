package org.stancegraph.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Severity;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.store.GraphStore;
import org.stancegraph.store.StoredForm;
import org.stancegraph.validate.Validator;

/// Files with nothing wrong in them, and what is needed to see whether that is still so beside
/// graphs that were loaded. The fingerprint is of the files before they were read.
record Sound(
    Ontology ontology,
    Derivations derivations,
    List<NamedGraph> records,
    List<Finding> warnings,
    String fingerprint) {

  /// The records that a store was built from, as they stand in it.
  static Sound in(
      GraphStore store, Ontology ontology, Derivations derivations, String fingerprint) {
    var records =
        store.read(
            data ->
                Manifest.in(data).entries().keySet().stream()
                    .filter(Sound::isRecord)
                    .map(name -> Loaded.copy(name, data))
                    .toList());
    return new Sound(ontology, derivations, records, List.of(), fingerprint);
  }

  /// Whether a graph that a build made is a record's.
  static boolean isRecord(String graph) {
    return !graph.startsWith(Ontology.GRAPHS)
        && !graph.startsWith(Derivations.GRAPHS)
        && !Set.of(Manifest.GRAPH, Loaded.LEDGER).contains(graph);
  }

  /// Validates records and loaded graphs in one call, and derives from all of them.
  Checked<Edition> beside(Loaded loaded) {
    var all = new ArrayList<>(loaded.graphs().values());
    all.addAll(records);
    var findings = new Validator(ontology).validate(all);
    return findings.stream().anyMatch(each -> each.severity() == Severity.ERROR)
        ? new Checked.Bad<>(findings)
        : Checked.good(edition(loaded, findings));
  }

  Edition alone() {
    return edition(Loaded.NONE, warnings);
  }

  /// From what the store will give back, so that the same follows from the files and from the
  /// store.
  private Edition edition(Loaded loaded, List<Finding> advice) {
    var made = new TreeMap<String, Graph>();
    ontology
        .modules()
        .forEach((name, module) -> made.put(name, StoredForm.of(StableBlanks.in(module))));
    records.forEach(graph -> made.put(graph.name(), StoredForm.of(graph.triples())));
    var all = new ArrayList<>(made.values());
    loaded.graphs().values().forEach(graph -> all.add(StoredForm.of(graph.triples())));
    made.putAll(derivations.from(all));
    return new Edition(made, Manifest.of(made), loaded, this, advice);
  }
}
