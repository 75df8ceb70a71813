package org.stancegraph.graph;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.finding.Checked;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.seed.SeedRecord;

/// Turns a record into its named graph: a record is JSON-LD written in YAML, so the context is the
/// whole mapping, and a new property needs no Java.
public final class RecordMapper {

  private final Ontology ontology;

  public RecordMapper(Ontology ontology) {
    this.ontology = ontology;
  }

  public Checked<NamedGraph> map(SeedRecord record) {
    var tree = new RecordTree(ontology, record);
    return tree.json()
        .then(json -> Checked.good(graph(record, json)))
        .then(graph -> Checked.good(new NamedGraph(record.id().graph(), graph, tree.lines())));
  }

  private Graph graph(SeedRecord record, JsonObject json) {
    var words = new HashSet<String>();
    collect(json, words);
    var context = ontology.context().json(words);
    var document = Json.createObjectBuilder(json).add("@context", context).build();
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(document.toString(), Lang.JSONLD11)
        .base(record.id().iri() + "/")
        .parse(graph);
    GraphFacts.add(record, graph);
    return graph;
  }

  /// All keys and texts of the JSON, among them every term it uses.
  private static void collect(JsonValue json, Set<String> words) {
    switch (json) {
      case JsonObject object -> {
        words.addAll(object.keySet());
        object.values().forEach(value -> collect(value, words));
      }
      case JsonArray array -> array.forEach(value -> collect(value, words));
      case JsonString text -> words.add(text.getString());
      default -> throw new IllegalStateException("records hold texts only, not " + json);
    }
  }
}
