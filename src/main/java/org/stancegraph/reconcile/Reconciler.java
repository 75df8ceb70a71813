package org.stancegraph.reconcile;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.stancegraph.finding.Checked;
import org.stancegraph.search.Field;
import org.stancegraph.search.Hit;
import org.stancegraph.search.SearchIndex;
import org.stancegraph.search.Spelling;
import org.stancegraph.seed.EntityId;

/// Finds who or what a name means: by the index, then name by name, then by what else is known. One
/// serves one request, and remembers what it looked up.
final class Reconciler {

  /// Less likeness than this is chance.
  private static final int LEAST = 30;

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private final SearchIndex index;
  private final Entities entities;
  private final EntityTypes types;
  private final Map<String, Set<String>> exact = new HashMap<>();

  Reconciler(SearchIndex index, Entities entities, EntityTypes types) {
    this.index = index;
    this.entities = entities;
    this.types = types;
  }

  /// The likeliest first, as many as are wanted. One is a match if it alone is called exactly so
  /// and nothing that is known speaks against it.
  Checked<List<Candidate>> candidates(Wanted wanted) {
    return named(wanted)
        .then(
            names -> {
              var ranked =
                  names.entrySet().stream()
                      .flatMap(each -> candidate(each.getKey(), each.getValue(), wanted).stream())
                      .filter(each -> each.score() >= LEAST)
                      .sorted(
                          comparingInt(Candidate::score)
                              .reversed()
                              .thenComparing(each -> each.entity().id()))
                      .toList();
              return Checked.good(matched(ranked).stream().limit(wanted.limit()).toList());
            });
  }

  private static List<Candidate> matched(List<Candidate> ranked) {
    var exact = ranked.stream().filter(each -> each.name().isExact()).toList();
    if (exact.size() != 1 || exact.getFirst().properties() < 0 || !exact.getFirst().hasType()) {
      return ranked;
    }
    return ranked.stream().map(each -> each.name().isExact() ? each.matched() : each).toList();
  }

  /// The best name of each thing that may be meant, by its id.
  private Checked<Map<String, NameScore>> named(Wanted wanted) {
    if (wanted.name().isBlank()) {
      return Checked.good(known(wanted));
    }
    return index
        .names(wanted.name(), Entities.KINDS, Bounds.COMPARED)
        .then(
            hits -> {
              var best = best(wanted.name(), hits);
              entities
                  .named(wanted.name().strip())
                  .ifPresent(entity -> best.put(entity.id(), new NameScore(100, true, 1)));
              return Checked.good(best);
            });
  }

  private static Map<String, NameScore> best(String wanted, Collection<Hit> hits) {
    var best = new HashMap<String, NameScore>();
    for (var hit : hits) {
      if (hit.field() == Field.NAME || hit.subject().equals(hit.thing())) {
        best.merge(
            hit.thing().substring(EntityId.THINGS.length()),
            NameScore.of(wanted, hit.text(), hit.form()),
            (one, other) -> comparing(NameScore::points).compare(one, other) < 0 ? other : one);
      }
    }
    return best;
  }

  /// Without a name, those that have the first of the known properties.
  private Map<String, NameScore> known(Wanted wanted) {
    var found = new HashMap<String, NameScore>();
    var first = wanted.known().getFirst();
    first.values().stream()
        .flatMap(value -> nodes(value).stream())
        .flatMap(node -> entities.having(first.property().id(), node).stream())
        .filter(id -> Entities.KINDS.contains(id.split("/")[0]))
        .limit(Bounds.COMPARED)
        .forEach(id -> found.put(id, new NameScore(50, false, 0)));
    return found;
  }

  private Set<Node> nodes(String value) {
    var nodes = new HashSet<Node>();
    exactly(value).forEach(id -> nodes.add(NodeFactory.createURI(EntityId.THINGS + id)));
    nodes.add(NodeFactory.createLiteralString(value));
    if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
      nodes.add(NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate));
    }
    if (value.matches("\\d{4}(-\\d\\d)?")) {
      var type = value.length() == 4 ? XSDDatatype.XSDgYear : XSDDatatype.XSDgYearMonth;
      nodes.add(NodeFactory.createLiteralDT(value, type));
    }
    if (value.matches("Q\\d{1,15}")) {
      nodes.add(NodeFactory.createURI(WIKIDATA + value));
    }
    return nodes;
  }

  private Optional<Candidate> candidate(String id, NameScore name, Wanted wanted) {
    if (name.points() + Candidate.FITS * wanted.known().size() < LEAST) {
      return Optional.empty();
    }
    return entities
        .named(id)
        .map(entity -> new Candidate(entity, name, fit(id, wanted), hasType(entity, wanted), false))
        .filter(each -> each.hasType() || wanted.strictness() == Wanted.Strictness.SHOULD);
  }

  private boolean hasType(Entity entity, Wanted wanted) {
    if (wanted.types().isEmpty()) {
      return true;
    }
    var found = wanted.types().stream().filter(type -> types.isA(entity.types(), type)).count();
    return wanted.strictness() == Wanted.Strictness.ALL
        ? found == wanted.types().size()
        : found > 0;
  }

  /// What is not known of a thing speaks neither for it nor against it.
  private int fit(String id, Wanted wanted) {
    if (wanted.known().isEmpty()) {
      return 0;
    }
    var values = entities.values(id);
    return wanted.known().stream()
        .mapToInt(known -> fit(known, values.getOrDefault(known.property().id(), List.of())))
        .sum();
  }

  private int fit(Wanted.Known known, List<Value> values) {
    if (values.isEmpty()) {
      return 0;
    }
    var fits =
        known.values().stream()
            .anyMatch(given -> values.stream().anyMatch(value -> isSame(given, value)));
    return fits ? Candidate.FITS : Candidate.UNFIT;
  }

  private boolean isSame(String given, Value value) {
    var wanted = Spelling.folded(given);
    var has = Spelling.folded(value.text());
    return wanted.equals(has)
        || (!value.label().isEmpty() && wanted.equals(Spelling.folded(value.label())))
        || (given.matches("\\d{4}(-\\d\\d)?") && value.text().startsWith(given))
        || (value.isEntity() && exactly(given).contains(value.text()));
  }

  /// The ids of what is called exactly so.
  private Set<String> exactly(String name) {
    return exact.computeIfAbsent(name, this::lookedUp);
  }

  private Set<String> lookedUp(String name) {
    var ids = new HashSet<String>();
    entities.named(name).ifPresent(entity -> ids.add(entity.id()));
    if (index.names(name, Entities.KINDS, Bounds.COMPARED)
        instanceof Checked.Good<List<Hit>>(var hits)) {
      best(name, hits)
          .forEach(
              (id, score) -> {
                if (score.isExact()) {
                  ids.add(id);
                }
              });
    }
    return ids;
  }
}
