package org.stancegraph.reconcile;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.stancegraph.seed.EntityId;

/// What a client reads first: what the service offers, and at which addresses.
record ServiceManifest(String service, EntityTypes types) {

  JsonObject document() {
    return Json.createObjectBuilder()
        .add("versions", Json.createArrayBuilder().add("0.2"))
        .add("name", "Stancegraph: actors, elections and sources")
        .add("identifierSpace", EntityId.THINGS)
        .add("schemaSpace", EntityId.TERMS)
        .add("defaultTypes", defaultTypes())
        .add("view", Json.createObjectBuilder().add("url", service + "/view?id={{id}}"))
        .add(
            "preview",
            Json.createObjectBuilder()
                .add("url", service + "/preview?id={{id}}")
                .add("width", 430)
                .add("height", 300))
        .add("suggest", suggest())
        .add("extend", extend())
        .add("batchSize", Bounds.BATCH)
        .build();
  }

  private JsonArrayBuilder defaultTypes() {
    return Documents.array(
        EntityTypes.ROOTS.stream()
            .flatMap(id -> types.of(id).stream())
            .map(type -> Json.createObjectBuilder().add("id", type.id()).add("name", type.name())));
  }

  private JsonObjectBuilder suggest() {
    return Json.createObjectBuilder()
        .add("entity", address("/suggest/entity"))
        .add("type", address("/suggest/type"))
        .add("property", address("/suggest/property"));
  }

  private JsonObjectBuilder extend() {
    return Json.createObjectBuilder()
        .add("propose_properties", address("/properties"))
        .add("property_settings", settings());
  }

  private JsonObjectBuilder address(String path) {
    return Json.createObjectBuilder().add("service_url", service).add("service_path", path);
  }

  private static JsonArrayBuilder settings() {
    return Json.createArrayBuilder()
        .add(
            setting("limit", "number", "Limit", "At most so many values; 0 gives all.")
                .add("default", 0))
        .add(
            setting("count", "checkbox", "Count", "How many values there are, in their place.")
                .add("default", false));
  }

  private static JsonObjectBuilder setting(String name, String type, String label, String help) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("type", type)
        .add("label", label)
        .add("help_text", help);
  }
}
