package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.openapiparser.OpenApiParser;
import io.openapiparser.ValidationErrorTextBuilder;
import io.openapiprocessor.jsonschema.reader.UriReader;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.DocumentStore;
import io.openapiprocessor.jsonschema.schema.SchemaStore;
import io.openapiprocessor.jsonschema.validator.Validator;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class OpenApiTest {
  @TempDir static Path folder;
  private static RunningServer served;

  @BeforeAll
  static void serveTheRecords() {
    served = RunningServer.in(folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @SuppressWarnings("unchecked")
  @Test
  void theDescriptionHoldsToTheRulesOfOpenApi() throws Exception {
    var text = served.get("api/openapi.json", "*/*").body();
    var document =
        (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
    var loader =
        new DocumentLoader(
            new UriReader(), t -> new Load(LoadSettings.builder().build()).loadFromString(t));
    var parser = new OpenApiParser(new DocumentStore(), loader);
    var result = parser.parse(URI.create("https://example.org/openapi.json"), document);
    var store = new SchemaStore(loader);
    var valid = result.validate(new Validator(), store);
    var builder = new ValidationErrorTextBuilder();
    assertThat(result.getValidationErrors().stream().map(builder::getText)).isEmpty();
    assertThat(valid).isTrue();
  }
}
