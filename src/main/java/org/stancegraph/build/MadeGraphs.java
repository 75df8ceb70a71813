package org.stancegraph.build;

import java.util.List;
import java.util.Set;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.seed.EntityId;

/// Which graphs a build makes, of records, of the ontology, of what follows and of itself: a load
/// or an update that wrote into one would be undone by the next build.
record MadeGraphs(Set<String> names) {

  private static final List<String> RESERVED =
      List.of(
          EntityId.GRAPHS + "build/",
          Derivations.GRAPHS,
          Ontology.GRAPHS,
          "urn:x-arq:",
          "urn:x-jena:");

  boolean has(String graph) {
    return names.contains(graph) || RESERVED.stream().anyMatch(graph::startsWith);
  }

  static Finding refusal(String graph, Place place) {
    return Finding.error(
        place,
        "the graph " + graph + " is made by the build, and cannot be loaded",
        "give the graph another name");
  }
}
