package org.stancegraph.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.store.GraphStore;

/// Puts files of RDF beside the records, and takes them out again: all files are read, and all data
/// validated together, before one transaction writes them with what follows from them and with
/// what a build would change.
public final class Load {

  private final Inputs inputs;
  private final Progress progress;

  public Load(Inputs inputs, Progress progress) {
    this.inputs = inputs;
    this.progress = progress;
  }

  /// Loads the files and drops the graphs of these names; a graph of `graph/loaded/` may be called
  /// by the rest of its name. Where anything is wrong the store stays as it was.
  public Checked<BuildReport> into(Path folder, List<Path> files, Collection<String> drops) {
    return Incoming.read(files)
        .then(
            incoming ->
                new Assembly(inputs, progress)
                    .edition()
                    .then(edition -> loaded(folder, edition, incoming, drops))
                    .then(report -> Checked.good(report.with(incoming.warnings()))));
  }

  private static Checked<BuildReport> loaded(
      Path folder, Edition edition, Incoming incoming, Collection<String> drops) {
    if (Files.exists(folder)) {
      return GraphStore.open(folder)
          .then(
              store -> {
                try (store) {
                  return whole(edition, store.read(Loaded::in), incoming, drops)
                      .then(whole -> Build.write(whole, store));
                }
              });
    }
    return whole(edition, Loaded.NONE, incoming, drops)
        .then(whole -> GraphStore.open(folder).then(store -> Build.writeAndClose(whole, store)));
  }

  private static Checked<Edition> whole(
      Edition edition, Loaded before, Incoming incoming, Collection<String> drops) {
    var refused = refused(incoming.graphs(), edition);
    var names = new TreeSet<String>();
    for (var drop : drops) {
      switch (name(drop, before.graphs().keySet())) {
        case Checked.Good<String>(var name) -> names.add(name);
        case Checked.Bad<String>(var findings) -> refused.addAll(findings);
      }
    }
    return refused.isEmpty()
        ? edition.beside(before.without(names).with(incoming.graphs()))
        : new Checked.Bad<>(refused);
  }

  private static List<Finding> refused(Map<String, NamedGraph> incoming, Edition edition) {
    var made = new MadeGraphs(edition.graphs().keySet());
    var refused = new ArrayList<Finding>();
    incoming.forEach(
        (name, graph) -> {
          if (made.has(name)) {
            refused.add(MadeGraphs.refusal(name, graph.lines().of(name).orElseThrow()));
          }
        });
    return refused;
  }

  private static Checked<String> name(String word, Set<String> graphs) {
    var names = new TreeMap<String, String>();
    graphs.forEach(graph -> names.put(graph, graph));
    graphs.stream()
        .filter(graph -> graph.startsWith(Loaded.GRAPHS))
        .forEach(graph -> names.put(graph.substring(Loaded.GRAPHS.length()), graph));
    var known = names.get(word);
    return known != null ? Checked.good(known) : unknown(word, names.keySet());
  }

  private static Checked<String> unknown(String word, Set<String> known) {
    var all = known.isEmpty() ? "nothing was loaded" : "loaded: " + String.join(", ", known);
    var hint = Nearest.hint(word, known, all);
    return Checked.bad(
        Finding.error(
            Place.of(Path.of("--drop")), "no loaded graph is called '" + word + "'", hint));
  }
}
