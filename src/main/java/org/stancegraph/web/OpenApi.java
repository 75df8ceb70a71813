package org.stancegraph.web;

import static java.util.function.Predicate.not;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.stancegraph.build.Manifest;
import org.stancegraph.build.PerVersion;

/// The API as a description that programs read (OpenAPI 3.1): what is the same for every question
/// stands in a file, and each saved question adds its operation and the shape of its rows.
final class OpenApi {

  private static final String COMPONENTS = "components";
  private static final String SCHEMAS = "schemas";

  private final Site site;
  private final ApiOperations operations;
  private final RowSchemas rows;

  private final PerVersion<String> written;

  OpenApi(Site site) {
    this.site = site;
    this.operations = new ApiOperations(new Choices(site), site.ontology());
    this.rows = new RowSchemas(site.ontology());
    this.written =
        new PerVersion<>(site.store(), data -> described(Manifest.versionIn(data)) + "\n");
  }

  String json() {
    return written.now();
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
