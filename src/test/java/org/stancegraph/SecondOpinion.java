package org.stancegraph;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.ontology.Ontology;

/// Jena's SHACL engine on the same graphs and shapes: what RDF4J lets pass in silence shows here.
final class SecondOpinion {

  private SecondOpinion() {}

  /// The names of the broken rules, one for each violation.
  static List<String> broken(Ontology ontology, Collection<NamedGraph> graphs) {
    var data = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(data, ontology.terms());
    graphs.forEach(graph -> GraphUtil.addInto(data, graph.triples()));
    return ShaclValidator.get().validate(ontology.shapes(), data).getEntries().stream()
        .map(entry -> entry.source().getURI())
        .map(shape -> shape.substring(shape.lastIndexOf('/') + 1))
        .sorted()
        .toList();
  }
}
