package org.stancegraph.build;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.stancegraph.finding.Finding;
import org.stancegraph.graph.NamedGraph;

/// What a file that is loaded cannot hold, and an update could make: a value that its datatype does
/// not have.
final class WellFormed {

  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00- <>\"{}|^`\\\\]+");
  private static final String FAULT = "is no value of its datatype";
  private static final String HINT = "write a value that it has, or another datatype";
  private static final int MOST = 100;

  private WellFormed() {}

  static List<Finding> faults(NamedGraph graph) {
    var place = graph.lines().of(graph.name()).orElseThrow();
    return graph.triples().stream()
        .map(Triple::getObject)
        .filter(node -> node.isLiteral() && !node.getLiteral().isWellFormed())
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .limit(MOST)
        .map(value -> Finding.error(place, "'" + value + "' " + FAULT, HINT))
        .toList();
  }

  static boolean isIri(String text) {
    return IRI.matcher(text).matches();
  }
}
