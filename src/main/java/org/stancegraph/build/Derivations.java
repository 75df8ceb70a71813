package org.stancegraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.query.Sparql;
import org.stancegraph.seed.EntityId;

/// The CONSTRUCT queries beside the ontology whose answers a build keeps: what follows from the
/// records is never asserted by hand, and a question need not work it out again.
public final class Derivations {

  /// The graphs of what was derived: this, and the name of the query's file.
  public static final String GRAPHS = EntityId.GRAPHS + "derived/";

  private final SequencedMap<Path, Query> queries;

  private Derivations(SequencedMap<Path, Query> queries) {
    this.queries = queries;
  }

  /// The queries of the folder in the order of their names; a folder that is not there has none.
  public static Checked<Derivations> load(Path folder) {
    var findings = new ArrayList<Finding>();
    var queries = new TreeMap<Path, Query>();
    for (var file : files(folder)) {
      switch (read(file)) {
        case Checked.Good<Query>(var query) -> queries.put(file, query);
        case Checked.Bad<Query>(var found) -> findings.addAll(found);
      }
    }
    return findings.isEmpty()
        ? Checked.good(new Derivations(queries))
        : new Checked.Bad<>(findings);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Checked<Query> read(Path file) {
    try {
      return Sparql.parse(Files.readString(file), file).then(query -> construct(query, file));
    } catch (IOException e) {
      return Checked.bad(
          Finding.error(Place.of(file), "cannot be read", "save it as readable UTF-8"));
    }
  }

  private static Checked<Query> construct(Query query, Path file) {
    return query.isConstructType()
        ? Checked.good(query)
        : Checked.bad(
            Finding.error(
                Place.of(file),
                "a derivation must be a CONSTRUCT query",
                "construct the triples that a build keeps"));
  }

  /// What follows from the graphs together. A query sees what the ones before it gave.
  public SequencedMap<String, Graph> from(Iterable<Graph> graphs) {
    var union = GraphFactory.createDefaultGraph();
    graphs.forEach(graph -> GraphUtil.addInto(union, graph));
    var derived = new TreeMap<String, Graph>();
    queries.forEach(
        (file, query) -> {
          var triples = QueryExec.graph(union).query(query).construct();
          GraphUtil.addInto(union, triples);
          derived.put(name(file), triples);
        });
    return derived;
  }

  private static String name(Path file) {
    return GRAPHS + file.getFileName().toString().replaceFirst("\\.rq$", "");
  }
}
