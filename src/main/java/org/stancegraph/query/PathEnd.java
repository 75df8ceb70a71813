package org.stancegraph.query;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/// Where a path arrives: at values of these properties, or at things (a subject, or where it set
/// out from); a path of a kind that is not told apart here may arrive anywhere.
record PathEnd(Set<String> properties, boolean things, boolean anything) {

  private static final PathEnd THING = new PathEnd(Set.of(), true, false);
  private static final PathEnd ANYTHING = new PathEnd(Set.of(), false, true);

  static PathEnd of(Node predicate) {
    return predicate.isURI() ? new PathEnd(Set.of(predicate.getURI()), false, false) : ANYTHING;
  }

  static PathEnd of(Path path) {
    return switch (path) {
      case P_Link link -> of(link.getNode());
      case P_Seq seq -> of(seq.getRight());
      case P_Alt alt -> of(alt.getLeft()).or(of(alt.getRight()));
      case P_OneOrMore1 more -> of(more.getSubPath());
      case P_ZeroOrMore1 more -> of(more.getSubPath()).or(THING);
      case P_ZeroOrOne one -> of(one.getSubPath()).or(THING);
      case P_Inverse _ -> THING;
      case Path _ -> ANYTHING;
    };
  }

  private PathEnd or(PathEnd other) {
    var both = new TreeSet<>(properties);
    both.addAll(other.properties);
    return new PathEnd(both, things || other.things, anything || other.anything);
  }
}
