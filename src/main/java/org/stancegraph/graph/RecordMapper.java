package org.stancegraph.graph;

import jakarta.json.JsonObject;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.finding.Checked;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.seed.EntityId;
import org.stancegraph.seed.SeedRecord;

/// Turns a record into its named graph: a record is JSON-LD written in YAML, so the context is the
/// whole mapping, and a new property needs no Java.
public final class RecordMapper {

  private final Ontology ontology;
  private final JsonLd jsonLd;
  private final Set<EntityId> known;

  public RecordMapper(Ontology ontology) {
    this(ontology, Set.of());
  }

  /// `known` are the things that have a record, so that a hint can offer them.
  public RecordMapper(Ontology ontology, Set<EntityId> known) {
    this.ontology = ontology;
    this.known = Set.copyOf(known);
    this.jsonLd = new JsonLd(ontology.context().unscoped());
  }

  public Checked<NamedGraph> map(SeedRecord record) {
    var tree = new RecordTree(ontology, record, known);
    return tree.json()
        .then(json -> Checked.good(graph(record, json)))
        .then(graph -> Checked.good(new NamedGraph(record.id().graph(), graph, tree.lines())));
  }

  private Graph graph(SeedRecord record, JsonObject json) {
    var graph = GraphFactory.createDefaultGraph();
    jsonLd.triples(json, graph::add);
    GraphFacts.add(record, graph);
    return graph;
  }
}
