package org.stancegraph.release;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.stancegraph.build.Assembly;
import org.stancegraph.build.Inputs;
import org.stancegraph.build.Progress;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.seed.EntityId;

/// What the shapes say of the records, as a SHACL validation report. Records that do not conform
/// are never released, so it holds warnings at the most.
public final class ShaclReport {

  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final Node SELF = NodeFactory.createURI(EntityId.BASE + "shacl-report");

  private ShaclReport() {}

  /// Validates the records anew.
  public static Checked<Graph> of(Inputs inputs) {
    return new Assembly(inputs, Progress.SILENT)
        .edition()
        .then(edition -> Checked.good(report(edition.warnings())));
  }

  private static Graph report(Iterable<Finding> warnings) {
    var graph = GraphFactory.createDefaultGraph();
    graph.add(SELF, RDF.type.asNode(), term("ValidationReport"));
    graph.add(SELF, term("conforms"), NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    var number = 0;
    for (var warning : warnings) {
      var result = NodeFactory.createURI(SELF.getURI() + "#result-" + ++number);
      graph.add(SELF, term("result"), result);
      graph.add(result, RDF.type.asNode(), term("ValidationResult"));
      graph.add(result, term("resultSeverity"), term("Warning"));
      graph.add(result, term("resultMessage"), NodeFactory.createLiteralString(warning.message()));
    }
    return graph;
  }

  private static Node term(String name) {
    return NodeFactory.createURI(SHACL + name);
  }
}
