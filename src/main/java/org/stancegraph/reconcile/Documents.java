package org.stancegraph.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Writes what the service says in the form that the specification gives it.
final class Documents {

  private final EntityTypes types;

  Documents(EntityTypes types) {
    this.types = types;
  }

  JsonObjectBuilder result(List<Candidate> candidates) {
    return Json.createObjectBuilder()
        .add("result", array(candidates.stream().map(this::candidate)));
  }

  private JsonObjectBuilder candidate(Candidate candidate) {
    var features =
        array(
            Stream.of(
                feature("name_exact").add("value", candidate.name().isExact()),
                feature("name_similarity")
                    .add("value", Math.round(100 * candidate.name().similarity()) / 100.0),
                feature("properties").add("value", candidate.properties()),
                feature("type").add("value", candidate.hasType())));
    return described(candidate.entity())
        .add("type", typesOf(candidate.entity()))
        .add("score", candidate.score())
        .add("match", candidate.isMatch())
        .add("features", features);
  }

  private static JsonObjectBuilder feature(String id) {
    return Json.createObjectBuilder().add("id", id);
  }

  private static JsonObjectBuilder described(Entity entity) {
    return described(entity.id(), entity.name(), entity.description());
  }

  private static JsonObjectBuilder described(String id, String name, String description) {
    var described = Json.createObjectBuilder().add("id", id).add("name", name);
    return description.isEmpty() ? described : described.add("description", description);
  }

  private JsonArrayBuilder typesOf(Entity entity) {
    return array(
        entity.types().stream()
            .flatMap(id -> types.of(id).stream())
            .map(type -> Json.createObjectBuilder().add("id", type.id()).add("name", type.name())));
  }

  JsonObject entities(Collection<Entity> entities) {
    return suggested(entities.stream().map(each -> described(each).add("notable", typesOf(each))));
  }

  JsonObject types(Collection<EntityType> found) {
    return suggested(found.stream().map(this::type));
  }

  /// With the types directly above it, and theirs.
  private JsonObjectBuilder type(EntityType type) {
    var described = described(type.id(), type.name(), type.description());
    var broader = type.broader().stream().flatMap(id -> types.of(id).stream()).toList();
    return broader.isEmpty()
        ? described
        : described.add("broader", array(broader.stream().map(this::type)));
  }

  JsonObject properties(Collection<Property> found) {
    return suggested(found.stream().map(Documents::property));
  }

  private static JsonObjectBuilder property(Property property) {
    return described(property.id(), property.name(), property.description());
  }

  JsonObject proposed(String type, int limit, List<Property> properties) {
    return Json.createObjectBuilder()
        .add("type", type)
        .add("limit", limit)
        .add("properties", array(properties.stream().map(Documents::property)))
        .build();
  }

  private static JsonObject suggested(Stream<JsonObjectBuilder> items) {
    return Json.createObjectBuilder().add("result", array(items)).build();
  }

  static JsonArrayBuilder array(Stream<JsonObjectBuilder> items) {
    var array = Json.createArrayBuilder();
    items.forEach(array::add);
    return array;
  }
}
