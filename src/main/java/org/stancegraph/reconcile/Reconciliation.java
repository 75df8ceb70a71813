package org.stancegraph.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.jena.graph.Graph;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Asker;
import org.stancegraph.search.SearchIndex;

/// The service, one method for each thing that a client may ask: text in, a document out.
public final class Reconciliation {

  private final SearchIndex index;
  private final Entities entities;
  private final EntityTypes types;
  private final Documents documents;

  /// Over the things of a store, whose types the terms describe.
  public Reconciliation(SearchIndex index, Asker asker, Graph terms) {
    this.index = index;
    this.entities = new Entities(asker);
    this.types = new EntityTypes(terms);
    this.documents = new Documents(types);
  }

  /// What the service at this address offers.
  public JsonObject manifest(String address) {
    return new ServiceManifest(address, types).document();
  }

  /// Candidates for each query of a batch, which is written in JSON.
  public ServiceAnswer queries(String json) {
    return switch (JsonText.object("queries", json)) {
      case Checked.Bad<JsonObject>(var findings) ->
          new ServiceAnswer.Refused(400, findings.getFirst());
      case Checked.Good<JsonObject>(var batch) when batch.size() > Bounds.BATCH ->
          ServiceAnswer.refused(
              413, "a batch has at most " + Bounds.BATCH + " queries", "send several batches");
      case Checked.Good<JsonObject>(var batch) ->
          switch (wanted(batch)) {
            case Checked.Bad<SequencedMap<String, Wanted>>(var findings) ->
                new ServiceAnswer.Refused(400, findings.getFirst());
            case Checked.Good<SequencedMap<String, Wanted>>(var wanted) -> candidates(wanted);
          };
    };
  }

  private Checked<SequencedMap<String, Wanted>> wanted(JsonObject batch) {
    var all = new LinkedHashMap<String, Wanted>();
    for (var query : batch.entrySet()) {
      switch (new QueryReader(types, query.getKey()).read(query.getValue())) {
        case Checked.Good<Wanted>(var wanted) -> all.put(query.getKey(), wanted);
        case Checked.Bad<Wanted>(var findings) -> {
          return new Checked.Bad<>(findings);
        }
      }
    }
    return Checked.good(all);
  }

  private ServiceAnswer candidates(Map<String, Wanted> batch) {
    var end = Instant.now().plus(Bounds.TIME);
    var reconciler = new Reconciler(index, entities, types);
    var results = Json.createObjectBuilder();
    for (var query : batch.entrySet()) {
      switch (reconciler.candidates(query.getValue())) {
        case Checked.Good<List<Candidate>>(var found) ->
            results.add(query.getKey(), documents.result(found));
        case Checked.Bad<List<Candidate>>(var findings) -> {
          return new ServiceAnswer.Refused(400, findings.getFirst());
        }
      }
      if (Instant.now().isAfter(end)) {
        return ServiceAnswer.refused(
            503,
            "the batch takes more than " + Bounds.TIME.toSeconds() + " s",
            "send fewer queries");
      }
    }
    return new ServiceAnswer.Given(results.build());
  }

  /// Values of properties of things that were found; the query is written in JSON.
  public ServiceAnswer extend(String json) {
    return ServiceAnswer.of(
        JsonText.object("extend", json).then(query -> new Extension(entities).of(query)));
  }

  /// The properties that things of the type may have; of any thing where the type is empty.
  public ServiceAnswer proposed(String type, String limit) {
    var found = types.of(type);
    if (!type.isEmpty() && found.isEmpty()) {
      return ServiceAnswer.refused(
          400, "unknown type '" + QueryReader.shown(type) + "'", types.nearest(type));
    }
    if (!limit.matches("\\d{0,6}")) {
      return ServiceAnswer.refused(400, "'limit' is no positive integer", "write it as 5");
    }
    var most = limit.isEmpty() ? Property.ALL.size() : Integer.parseInt(limit);
    var offered =
        Property.ALL.stream()
            .filter(each -> found.isEmpty() || each.kinds().contains(kindOf(found.get())))
            .limit(most);
    return new ServiceAnswer.Given(documents.proposed(type, most, offered.toList()));
  }

  private String kindOf(EntityType type) {
    if (types.isA(List.of(type.id()), types.of("Actor").orElseThrow())) {
      return "actor";
    }
    var isSource = types.isA(List.of(type.id()), types.of("SourceDocument").orElseThrow());
    return isSource ? "source" : "election";
  }

  /// Things, types or properties whose name or id begins so, after the first `cursor` of them.
  public ServiceAnswer suggested(String what, String prefix, String cursor) {
    return new Suggestions(index, entities, types).of(what, prefix, cursor);
  }

  /// The thing of that id, for a preview of it.
  public Optional<Entity> entity(String id) {
    return entities.named(id);
  }

  /// Every name of a thing, once.
  public List<String> names(Entity entity) {
    return entities.values(entity.id()).getOrDefault("name", List.of()).stream()
        .map(Value::text)
        .distinct()
        .toList();
  }
}
