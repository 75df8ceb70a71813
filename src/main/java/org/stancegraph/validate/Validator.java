package org.stancegraph.validate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclValidator;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.ontology.Ontology;

/// Checks all graphs of a build against the shapes in one call, because a rule may need two
/// records; every violation comes back as a finding at the line that caused it.
public final class Validator {

  private final Ontology ontology;
  private final Rules rules;

  public Validator(Ontology ontology) {
    this.ontology = ontology;
    this.rules = new Rules(ontology);
  }

  /// What is wrong with the graphs, in reading order; nothing where they are sound.
  public List<Finding> validate(Collection<NamedGraph> graphs) {
    var data = new MemoryStore();
    var shapes = new MemoryStore();
    try {
      var triples =
          Stream.concat(Stream.of(ontology.terms()), graphs.stream().map(NamedGraph::triples));
      Copy.into(data, triples);
      Copy.into(shapes, Stream.of(ontology.shapes()));
      return findings(data, shapes, new Origins(graphs));
    } finally {
      data.shutDown();
      shapes.shutDown();
    }
  }

  private List<Finding> findings(MemoryStore data, MemoryStore shapes, Origins origins) {
    var report = ShaclValidator.validate(data, shapes);
    var findings = new ArrayList<Finding>();
    Violation.of(report.asModel())
        .map(violation -> rules.finding(violation, origins.place(violation)))
        .distinct()
        .sorted()
        .forEach(findings::add);
    if (report.isTruncated()) {
      findings.addFirst(tooMany(findings.size()));
    }
    return List.copyOf(findings);
  }

  /// The engine stops counting at a limit that cannot be raised: say so, for silence would pass
  /// for soundness.
  private static Finding tooMany(int listed) {
    return Finding.error(
        Place.of(Path.of("ontology/shapes")),
        "more is wrong than the " + listed + " findings that follow",
        "the engine stops at 1000 per rule and 10000 in all: mend these, then check again");
  }
}
