package org.stancegraph.build;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Severity;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.graph.RecordMapper;
import org.stancegraph.graph.References;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.seed.EntityId;
import org.stancegraph.seed.SeedReader;
import org.stancegraph.seed.SeedRecord;
import org.stancegraph.validate.Validator;

/// Makes an edition of the files, or says everything that is wrong with them: first what cannot be
/// read, then what refers to nothing, then what the shapes forbid, because each makes the next err.
public final class Assembly {

  private static final int STEPS = 5;

  private final Inputs inputs;
  private final Progress progress;

  public Assembly(Inputs inputs, Progress progress) {
    this.inputs = inputs;
    this.progress = progress;
  }

  public Checked<Edition> edition() {
    var fingerprint = Fingerprint.of(inputs);
    try {
      return read(fingerprint);
    } finally {
      progress.end();
    }
  }

  private Checked<Edition> read(String fingerprint) {
    progress.begin(1, STEPS, "reading the ontology");
    return Ontology.load(inputs.ontology())
        .then(
            ontology ->
                Derivations.load(inputs.derivations())
                    .then(derivations -> edition(ontology, derivations, fingerprint)));
  }

  private Checked<Edition> edition(Ontology ontology, Derivations derivations, String fingerprint) {
    return records(ontology)
        .then(graphs -> validated(graphs, ontology, derivations, fingerprint))
        .then(this::derived);
  }

  /// Records that cannot be read or mapped do not keep the references of the others from being
  /// checked, so that one run shows all that can be known.
  private Checked<List<NamedGraph>> records(Ontology ontology) {
    progress.begin(2, STEPS, "reading the records");
    var records = new SeedReader().readAll(inputs.seeds());
    var mapper = new RecordMapper(ontology, ids(records));
    var graphs = new ArrayList<NamedGraph>();
    var findings = new ArrayList<Finding>();
    for (var read : records) {
      switch (read.then(mapper::map)) {
        case Checked.Good<NamedGraph>(var graph) -> graphs.add(graph);
        case Checked.Bad<NamedGraph>(var found) -> findings.addAll(found);
      }
    }
    progress.begin(3, STEPS, "resolving references");
    findings.addAll(References.check(graphs, ontology, List.copyOf(findings)));
    return findings.isEmpty() ? Checked.good(graphs) : bad(findings);
  }

  private static Set<EntityId> ids(List<Checked<SeedRecord>> records) {
    return records.stream()
        .flatMap(
            read ->
                switch (read) {
                  case Checked.Good<SeedRecord>(var record) -> Stream.of(record.id());
                  case Checked.Bad<SeedRecord> _ -> Stream.empty();
                })
        .collect(toUnmodifiableSet());
  }

  private Checked<Sound> validated(
      List<NamedGraph> graphs, Ontology ontology, Derivations derivations, String fingerprint) {
    progress.begin(4, STEPS, "validating");
    var findings = new Validator(ontology).validate(graphs);
    return findings.stream().anyMatch(each -> each.severity() == Severity.ERROR)
        ? bad(findings)
        : Checked.good(new Sound(ontology, derivations, graphs, findings, fingerprint));
  }

  private Checked<Edition> derived(Sound files) {
    progress.begin(5, STEPS, "deriving");
    return Checked.good(files.alone());
  }

  private static <T> Checked<T> bad(List<Finding> findings) {
    return new Checked.Bad<>(findings.stream().sorted().toList());
  }
}
