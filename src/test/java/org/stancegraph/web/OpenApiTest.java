package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import io.openapiprocessor.jsonschema.ouput.OutputConverter;
import io.openapiprocessor.jsonschema.reader.UriReader;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.JsonInstance;
import io.openapiprocessor.jsonschema.schema.JsonSchema;
import io.openapiprocessor.jsonschema.schema.Output;
import io.openapiprocessor.jsonschema.schema.SchemaStore;
import io.openapiprocessor.jsonschema.schema.SchemaVersion;
import io.openapiprocessor.jsonschema.validator.Validator;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.stancegraph.query.Parameter;
import org.stancegraph.query.SavedQuery;

/// Holds the description of the API to the rules of OpenAPI 3.1, and the API to its description.
class OpenApiTest {

  private static final DocumentLoader LOADER =
      new DocumentLoader(new UriReader(), OpenApiTest::json);
  private static final URI OPENAPI =
      URI.create("https://spec.openapis.org/oas/3.1/schema/2025-09-15");
  private static final String OPENAPI_FILE = "/openapi/3.1/schema/2025-09-15";

  @TempDir static Path folder;

  private static RunningServer served;
  private static Map<?, ?> described;

  @BeforeAll
  static void readTheDescription() throws Exception {
    served = RunningServer.in(folder.resolve("store"));
    described = (Map<?, ?>) json(served.get("api/openapi.json", "*/*").body());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void theDescriptionHoldsToTheRulesOfOpenApi() {
    assertThat(at(described, "openapi")).isEqualTo("3.1.0");
    assertThat(faults(described)).isEmpty();
  }

  @Test
  void aDescriptionThatBreaksTheRulesWouldBeFound() {
    var broken = new HashMap<Object, Object>(described);
    broken.put("info", Map.of("title", "no version"));
    broken.put("servers", "not a list");
    assertThat(faults(broken)).isNotEmpty();
  }

  @Test
  void everyQuestionIsAnOperationWithItsParametersInOrder() {
    for (var question : served.site().questions().questions()) {
      var operation = operation(question);
      assertThat(at(operation, "summary")).isEqualTo(question.summary());
      var parameters = (List<?>) at(operation, "parameters");
      for (int i = 0; i < question.parameters().size(); i++) {
        var parameter = question.parameters().get(i);
        assertThat(at(parameters.get(i), "name")).isEqualTo(parameter.name());
        assertThat(at(parameters.get(i), "required")).isEqualTo(parameter.required());
      }
      assertThat(question.parameters().stream().map(Parameter::name))
          .as("a question may not use the names of the API")
          .doesNotContainAnyElementsOf(Manner.NAMES);
    }
  }

  @Test
  void theAnswerToEveryExampleHasTheShapeThatIsDescribed() throws Exception {
    for (var question : served.site().questions().questions()) {
      for (var values : List.of(question.examples(), allExamples(question))) {
        var path = "api/" + question.name() + Links.query(values);
        var answer = served.get(path, "application/json");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(misfits(schema(question), answer.body())).as(path).isEmpty();
      }
    }
  }

  @Test
  void anAnswerOfAnotherShapeWouldBeFound() {
    var sources = served.site().questions().find("sources");
    assertThat(misfits(schema(good(sources)), "[{\"source\": 1}]")).isNotEmpty();
  }

  @Test
  void everyProblemHasTheShapeThatIsDescribed() throws Exception {
    var schema = (Map<?, ?>) at(described, "components", "schemas", "Problem");
    for (var path : List.of("api/nothing", "api/timeline", "api/sources.exe", "api/sources?x=y")) {
      var problem = served.get(path, "*/*");
      assertThat(problem.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
      assertThat(misfits(schema, problem.body())).as(path).isEmpty();
    }
  }

  @Test
  void theFormatsThatAreDescribedAreThoseThatAreOffered() {
    var format = at(described, "components", "parameters", "Format", "schema", "enum");
    assertThat(format).isEqualTo(ApiFormats.words());
  }

  @Test
  void columnsAreTypedAsFarAsTheQueryTells() {
    var row = row("stances-on");
    assertThat(at(row, "properties", "actor", "type")).isEqualTo(List.of("string"));
    assertThat(at(row, "properties", "start", "type")).isEqualTo(List.of("integer", "null"));
    assertThat(at(row, "properties", "rank", "type")).isEqualTo(List.of("integer", "null"));
    assertThat(at(row("results"), "properties", "share", "type"))
        .isEqualTo(List.of("number", "null"));
    assertThat(at(row("agreement-matrix"), "properties", "statements", "type"))
        .isEqualTo(List.of("integer"));
    var loose =
        served.site().questions().byGroup().get("stances").stream()
            .flatMap(each -> ((Map<?, ?>) at(row(each.name()), "properties")).entrySet().stream())
            .filter(column -> ((List<?>) at(column.getValue(), "type")).size() > 2)
            .map(column -> column.getKey().toString())
            .toList();
    assertThat(loose).isEmpty();
  }

  private static Map<String, String> allExamples(SavedQuery question) {
    var values = new TreeMap<String, String>();
    question.parameters().forEach(each -> values.put(each.name(), each.example()));
    return values;
  }

  private static Object operation(SavedQuery question) {
    return at(described, "paths", "/" + question.name(), "get");
  }

  private static Map<?, ?> schema(SavedQuery question) {
    return (Map<?, ?>) at(described, "components", "schemas", RowSchemas.name(question));
  }

  private static Object row(String question) {
    var found = good(served.site().questions().find(question));
    return at(schema(found), "items");
  }

  /// Held to the schema of the OpenAPI Initiative by hand, because the parser of the same library
  /// takes a document for valid when it cannot read the schema.
  private static List<String> faults(Map<?, ?> document) {
    var schemas = new SchemaStore(LOADER);
    schemas.registerDraft202012();
    schemas.register(OPENAPI, OPENAPI_FILE);
    return misfits(schemas.getSchema(OPENAPI, SchemaVersion.Draft202012), document);
  }

  private static List<String> misfits(Map<?, ?> schema, String body) {
    var schemas = new SchemaStore(LOADER);
    schemas.registerDraft202012();
    return misfits(
        schemas.getSchema(schemas.register(schema), SchemaVersion.Draft202012), json(body));
  }

  private static List<String> misfits(JsonSchema schema, Object document) {
    var step = new Validator().validate(schema, new JsonInstance(document));
    var told = new OutputConverter(Output.BASIC).convert(step);
    return step.isValid()
        ? List.of()
        : Objects.requireNonNull(told.getErrors()).stream()
            .map(error -> error.getInstanceLocation() + ": " + error.getError())
            .toList();
  }

  private static Object at(@Nullable Object from, String... path) {
    var found = from;
    for (var key : path) {
      found = ((Map<?, ?>) Objects.requireNonNull(found, key)).get(key);
    }
    return Objects.requireNonNull(found, String.join("/", path));
  }

  /// JSON is YAML 1.2, which the program reads already.
  private static Object json(String text) {
    return Objects.requireNonNull(
        new Load(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build())
            .loadFromString(text));
  }
}
