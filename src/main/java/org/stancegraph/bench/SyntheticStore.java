package org.stancegraph.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.stancegraph.build.Assembly;
import org.stancegraph.build.Derivations;
import org.stancegraph.build.Edition;
import org.stancegraph.build.Inputs;
import org.stancegraph.build.Progress;
import org.stancegraph.finding.Checked;
import org.stancegraph.graph.RecordMapper;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.store.GraphStore;
import org.stancegraph.store.Replacement;

/// A store with the real records and as many synthetic ones as make up the size asked for, read,
/// mapped and derived from as a build does.
final class SyntheticStore {

  private static final long SEED = 20221120;

  private SyntheticStore() {}

  static Checked<GraphStore> make(Path folder, Inputs inputs, long quads) {
    return new Assembly(inputs, Progress.SILENT)
        .edition()
        .then(edition -> graphs(edition, inputs, quads))
        .then(graphs -> GraphStore.open(folder).then(store -> filled(store, graphs)));
  }

  private static Checked<GraphStore> filled(GraphStore store, Map<String, Graph> graphs) {
    return store.replace(new Replacement(graphs, Set.of())).then(done -> Checked.good(store));
  }

  private static Checked<Map<String, Graph>> graphs(Edition edition, Inputs inputs, long quads) {
    return Ontology.load(inputs.ontology())
        .then(
            ontology ->
                Derivations.load(inputs.ontology().resolve("derive"))
                    .then(derived -> Checked.good(graphs(edition, ontology, derived, quads))));
  }

  private static Map<String, Graph> graphs(
      Edition edition, Ontology ontology, Derivations derivations, long quads) {
    var mapper = new RecordMapper(ontology);
    var graphs = new TreeMap<>(edition.graphs());
    graphs.keySet().removeIf(name -> name.startsWith(Derivations.GRAPHS));
    var size = graphs.values().stream().mapToLong(Graph::size).sum();
    for (var number = 0; size < quads; number++) {
      for (var draft : SyntheticRecords.ofElection(SEED, number)) {
        switch (draft.read().then(mapper::map)) {
          case Checked.Good(var graph) -> {
            graphs.put(graph.name(), graph.triples());
            size += graph.triples().size();
          }
          case Checked.Bad(var findings) ->
              throw new IllegalStateException("a template is wrong: " + findings);
        }
      }
    }
    graphs.putAll(derivations.from(List.copyOf(graphs.values())));
    return graphs;
  }
}
