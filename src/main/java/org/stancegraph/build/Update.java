package org.stancegraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.SparqlUpdate;
import org.stancegraph.store.GraphStore;

/// Changes the loaded graphs of a store that a server has open: what the store would hold is tried,
/// put to the proof that a load must pass, and only then written, in one transaction. The records
/// are those of the store, so that no half-edited file is published by the way.
public final class Update {

  private static final Path REQUEST = Path.of("update");

  private final GraphStore store;
  private final Ontology ontology;
  private final Derivations derivations;
  private final Duration limit;

  /// The limit is for the working out of what to change; the proof takes as long as a load's.
  public Update(GraphStore store, Ontology ontology, Derivations derivations, Duration limit) {
    this.store = store;
    this.ontology = ontology;
    this.derivations = derivations;
    this.limit = limit;
  }

  /// For a store that was built from these files.
  public static Checked<Update> of(
      GraphStore store, Ontology ontology, Inputs inputs, Duration limit) {
    return Derivations.load(inputs.derivations())
        .then(derivations -> Checked.good(new Update(store, ontology, derivations, limit)));
  }

  private record Attempt(Map<String, NamedGraph> put, Set<String> drop) {}

  /// Does what the SPARQL update says.
  public Checked<BuildReport> run(String text) {
    return SparqlUpdate.parse(text, REQUEST)
        .then(request -> store.attempt(data -> tried(request, data)))
        .then(this::proven);
  }

  /// Puts the graph in the place of its namesake.
  public Checked<BuildReport> put(IncomingGraph graph) {
    return graph.read().then(this::allowed).then(this::whole);
  }

  /// Puts the triples of the graph beside those of its namesake.
  public Checked<BuildReport> add(IncomingGraph graph) {
    return graph
        .read()
        .then(this::allowed)
        .then(
            incoming -> {
              var known = store.read(Loaded::in).graphs().get(incoming.name());
              return whole(known == null ? incoming : Incoming.union(incoming, known));
            });
  }

  /// Takes the graph out.
  public Checked<BuildReport> drop(String graph) {
    return proven(new Attempt(Map.of(), Set.of(graph)));
  }

  /// Whether the graph is there and may be changed.
  public boolean isLoaded(String graph) {
    return store.read(Loaded::in).graphs().containsKey(graph);
  }

  private Checked<NamedGraph> allowed(NamedGraph graph) {
    return store.read(Update::made).has(graph.name())
        ? Checked.bad(MadeGraphs.refusal(graph.name(), Place.of(REQUEST)))
        : Checked.good(graph);
  }

  private Checked<BuildReport> whole(NamedGraph graph) {
    return graph.triples().isEmpty()
        ? drop(graph.name())
        : proven(new Attempt(Map.of(graph.name(), graph), Set.of()));
  }

  private static MadeGraphs made(DatasetGraph data) {
    return new MadeGraphs(Manifest.in(data).entries().keySet());
  }

  private Checked<Attempt> tried(UpdateRequest request, DatasetGraph data) {
    var guarded = new LoadedOnly(data, made(data), Place.of(REQUEST));
    try {
      UpdateExec.dataset(guarded)
          .update(request)
          .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
          .build()
          .execute();
    } catch (QueryCancelledException e) {
      return refused("not worked out within " + limit.toMillis() + " ms", "change less at once");
    } catch (UpdateException e) {
      return refused("cannot be done: " + e.getMessage(), "mend the update");
    }
    return guarded.refused().isEmpty()
        ? attempt(guarded.touched(), data)
        : new Checked.Bad<>(List.copyOf(guarded.refused().values()));
  }

  private static Checked<Attempt> refused(String message, String hint) {
    return Checked.bad(Finding.error(Place.of(REQUEST), message, hint));
  }

  private static Checked<Attempt> attempt(Set<String> touched, DatasetGraph data) {
    var put = new TreeMap<String, NamedGraph>();
    var drop = new TreeSet<String>();
    var faults = new ArrayList<Finding>();
    for (var name : touched) {
      var graph = Loaded.copy(name, data);
      if (graph.triples().isEmpty()) {
        drop.add(name);
      } else {
        put.put(name, graph);
        faults.addAll(WellFormed.faults(graph));
      }
    }
    return faults.isEmpty() ? Checked.good(new Attempt(put, drop)) : new Checked.Bad<>(faults);
  }

  private Checked<BuildReport> proven(Attempt attempt) {
    var loaded = store.read(Loaded::in).without(attempt.drop()).with(attempt.put());
    return Sound.in(store, ontology, derivations, fingerprint())
        .beside(loaded)
        .then(edition -> Build.write(edition, store));
  }

  /// What the records were when they were built still holds.
  private String fingerprint() {
    try {
      return Stamp.in(store).map(Stamp::fingerprint).orElse("none");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
