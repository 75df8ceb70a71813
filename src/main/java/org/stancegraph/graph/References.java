package org.stancegraph.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.seed.EntityId;
import org.stancegraph.seed.SeedFolder;

/// Checks that whatever a record names exists: every thing has a record, every part stands in its
/// record, every term is declared. What refers to a record that could not be read is let pass once,
/// because it may well be right.
public final class References {

  private final Ontology ontology;
  private final Map<String, Set<String>> slugsByKind = new TreeMap<>();
  private final Map<String, Set<String>> partsByThing = new TreeMap<>();
  private final Set<String> subjects = new HashSet<>();
  private final Map<String, Path> failed = new TreeMap<>();
  private final Withdrawn withdrawn = new Withdrawn();
  private final Set<String> passed = new TreeSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private References(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The findings over all graphs of a build, in reading order; `earlier` are those for which a
  /// record has no graph.
  public static List<Finding> check(
      Collection<NamedGraph> graphs, Ontology ontology, Collection<Finding> earlier) {
    var references = new References(ontology);
    graphs.forEach(references::learn);
    earlier.forEach(references::learnFailed);
    graphs.forEach(references::check);
    references.sayWhatPassed();
    return references.findings.stream().distinct().sorted().toList();
  }

  private void learn(NamedGraph graph) {
    withdrawn.learn(graph.triples());
    graph.triples().stream()
        .map(Triple::getSubject)
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(EntityId.THINGS))
        .filter(subjects::add)
        .forEach(this::learn);
  }

  private void learn(String iri) {
    var name = Name.of(iri);
    slugsByKind.computeIfAbsent(name.kind(), _ -> new TreeSet<>()).add(name.slug());
    if (!name.part().isEmpty()) {
      partsByThing.computeIfAbsent(name.thing(), _ -> new TreeSet<>()).add(name.part());
    }
  }

  private void learnFailed(Finding finding) {
    var file = finding.place().file();
    SeedFolder.idOf(file).ifPresent(id -> failed.put(id.toString(), file));
  }

  private void check(NamedGraph graph) {
    graph.triples().stream()
        .filter(triple -> triple.getObject().isURI())
        .filter(triple -> !isKnown(triple.getObject().getURI()))
        .forEach(triple -> report(graph, triple));
  }

  private boolean isKnown(String iri) {
    if (iri.startsWith(EntityId.THINGS)) {
      return subjects.contains(iri);
    }
    return !iri.startsWith(EntityId.TERMS) || ontology.declared().contains(iri);
  }

  private void report(NamedGraph graph, Triple triple) {
    var object = triple.getObject().getURI();
    var subject = triple.getSubject().getURI();
    var place =
        graph
            .lines()
            .of(subject, triple.getPredicate().getURI(), object)
            .or(() -> graph.lines().of(graph.name()))
            .orElseThrow(() -> new IllegalStateException("no place is known for " + triple));
    if (object.startsWith(EntityId.TERMS)) {
      var term = object.substring(EntityId.TERMS.length());
      findings.add(Finding.error(place, "unknown term '" + term + "'", "declare it in ontology/"));
    } else {
      unknown(Name.of(object), place, Name.of(subject).thing());
    }
  }

  private void unknown(Name name, Place place, String within) {
    if (failed.containsKey(name.thing())) {
      passed.add(name.thing());
      return;
    }
    var slugs = slugsByKind.getOrDefault(name.kind(), Set.of());
    if (!slugs.contains(name.slug())) {
      findings.add(
          Finding.error(
              place,
              "unknown " + name.kind() + " '" + name.slug() + "'",
              withdrawn
                  .hint(name.thing())
                  .or(() -> otherKind(name))
                  .orElseGet(
                      () -> Nearest.hint(name.slug(), slugs, "write its record, " + file(name)))));
      return;
    }
    var parts = partsByThing.getOrDefault(name.thing(), Set.of());
    var where = name.thing().equals(within) ? "this record" : name.thing();
    findings.add(
        Finding.error(
            place,
            "no such part of " + where + ": '" + name.part() + "'",
            Nearest.hint(name.part(), parts, "its parts are " + String.join(", ", parts))));
  }

  /// What has the slug, where it is no thing of the kind that is asked for.
  private Optional<String> otherKind(Name name) {
    return slugsByKind.entrySet().stream()
        .filter(kind -> kind.getValue().contains(name.slug()))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(kind -> "this is " + ReferenceForm.article(kind) + ": " + kind + "/" + name.slug());
  }

  private static String file(Name name) {
    return "seeds/" + SeedFolder.folderOf(name.kind()) + "/" + name.slug() + ".yaml";
  }

  private void sayWhatPassed() {
    if (!passed.isEmpty()) {
      var first = passed.iterator().next();
      findings.add(
          Finding.warning(
              Place.of(failed.get(first)),
              "references to " + String.join(", ", passed) + " could not be checked",
              "mend the errors of these records first"));
    }
  }

  /// An IRI under `id/`, taken apart.
  private record Name(String kind, String slug, String part) {

    static Name of(String iri) {
      var words =
          iri.startsWith(EntityId.THINGS)
              ? iri.substring(EntityId.THINGS.length()).split("/", 3)
              : new String[] {"", iri};
      return new Name(words[0], words.length > 1 ? words[1] : "", words.length > 2 ? words[2] : "");
    }

    String thing() {
      return kind + "/" + slug;
    }
  }
}
