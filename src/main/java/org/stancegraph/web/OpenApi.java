package org.stancegraph.web;

import static java.util.function.Predicate.not;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The API as a description that programs read (OpenAPI 3.1): what is the same for every question
/// stands in a file, and each saved question adds its operation and the shape of its rows.
final class OpenApi {

  private static final String COMPONENTS = "components";
  private static final String SCHEMAS = "schemas";

  private final Site site;
  private final ApiOperations operations;
  private final RowSchemas rows;

  /// By the version of the dataset, because the examples are things of it.
  private final Map<String, String> written = new ConcurrentHashMap<>(1);

  OpenApi(Site site) {
    this.site = site;
    this.operations = new ApiOperations(new Choices(site.asker()), site.ontology());
    this.rows = new RowSchemas(site.ontology());
  }

  String json() {
    return written.computeIfAbsent(site.version(), version -> described(version) + "\n");
  }

  private JsonObject described(String version) {
    var common = common();
    var info = Json.createObjectBuilder(common.getJsonObject("info")).add("version", version);
    var described = Json.createObjectBuilder();
    common.keySet().stream()
        .filter(not(COMPONENTS::equals))
        .forEach(key -> described.add(key, common.get(key)));
    return described
        .add("info", info)
        .add("tags", tags())
        .add("paths", paths(common.getJsonObject("paths")))
        .add(COMPONENTS, components(common.getJsonObject(COMPONENTS)))
        .build();
  }

  private static JsonObject common() {
    try (var reader = Json.createReader(new StringReader(ClassPath.text("/pages/openapi.json")))) {
      return reader.readObject();
    }
  }

  private JsonArray tags() {
    var tags = Json.createArrayBuilder();
    site.questions()
        .byGroup()
        .keySet()
        .forEach(group -> tags.add(Json.createObjectBuilder().add("name", group)));
    return tags.add(Json.createObjectBuilder().add("name", "list")).build();
  }

  private JsonObject paths(JsonObject common) {
    var paths = Json.createObjectBuilder(common);
    for (var question : site.questions().questions()) {
      var get = Json.createObjectBuilder().add("get", operations.of(question));
      paths.add("/" + question.name(), get);
    }
    return paths.build();
  }

  private JsonObject components(JsonObject common) {
    var schemas = Json.createObjectBuilder(common.getJsonObject(SCHEMAS));
    for (var question : site.questions().questions()) {
      schemas.add(RowSchemas.name(question), rows.of(question));
    }
    return Json.createObjectBuilder(common).add(SCHEMAS, schemas).build();
  }
}
