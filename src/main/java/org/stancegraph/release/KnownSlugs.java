package org.stancegraph.release;

import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.stancegraph.seed.EntityId;
import org.stancegraph.store.GraphStore;

/// The slugs of the things of a kind that have a record, in order.
record KnownSlugs(GraphStore store) {

  List<String> of(String kind) {
    var base = EntityId.THINGS + kind + "/";
    return store.read(
        quads -> {
          var slugs = new TreeSet<String>();
          quads.stream(Node.ANY, Node.ANY, FOAF.primaryTopic.asNode(), Node.ANY)
              .map(Quad::getObject)
              .filter(each -> each.isURI() && each.getURI().startsWith(base))
              .forEach(each -> slugs.add(each.getURI().substring(base.length())));
          return List.copyOf(slugs);
        });
  }
}
