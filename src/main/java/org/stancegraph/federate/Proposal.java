package org.stancegraph.federate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// An item that may be the thing, as a service proposes it for a person to look at: `fits` is our
/// view of its types, `match` is whether the service is sure.
record Proposal(
    Thing thing,
    String item,
    String label,
    String description,
    List<String> types,
    String fits,
    BigDecimal score,
    boolean match) {

  static final List<String> COLUMNS =
      List.of(
          "thing",
          "kind",
          "thingLabel",
          "item",
          "itemLabel",
          "description",
          "types",
          "typeMatch",
          "score",
          "match");

  Map<String, Node> row() {
    return Map.ofEntries(
        Map.entry("thing", thing.iri()),
        Map.entry("kind", text(thing.kind())),
        Map.entry("thingLabel", text(thing.label())),
        Map.entry("item", text(item)),
        Map.entry("itemLabel", text(label)),
        Map.entry("description", text(description)),
        Map.entry("types", text(String.join("; ", types))),
        Map.entry("typeMatch", text(fits)),
        Map.entry(
            "score", NodeFactory.createLiteralDT(score.toPlainString(), XSDDatatype.XSDdecimal)),
        Map.entry("match", text(match ? "yes" : "no")));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
