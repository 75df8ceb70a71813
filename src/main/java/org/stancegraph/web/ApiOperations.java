package org.stancegraph.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stancegraph.export.AnswerFormat;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Parameter;
import org.stancegraph.query.ParameterKind;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.seed.EntityId;

/// A saved question as an operation of OpenAPI: what its header says, in the words of that
/// standard.
record ApiOperations(Choices choices, Ontology ontology) {

  /// As many things as are offered as examples of a value.
  private static final int SHOWN = 25;

  private static final List<String> COMMON = List.of("Page", "Format", "Language", "Iris");

  JsonObject of(SavedQuery question) {
    return Json.createObjectBuilder()
        .add("operationId", operation(question))
        .add("summary", question.summary())
        .add("description", question.description())
        .add("tags", Json.createArrayBuilder().add(question.group()))
        .add("parameters", parameters(question))
        .add(
            "responses",
            Json.createObjectBuilder()
                .add("200", answer(question))
                .add("304", ref("responses", "NotModified"))
                .add("default", ref("responses", "Problem")))
        .build();
  }

  /// `stances-on` is `stancesOn`, so that it can be a function's name.
  private static String operation(SavedQuery question) {
    var name = RowSchemas.name(question);
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private JsonArray parameters(SavedQuery question) {
    var parameters = Json.createArrayBuilder();
    question.parameters().forEach(each -> parameters.add(parameter(each)));
    parameters.add(perPage(question));
    COMMON.forEach(name -> parameters.add(ref("parameters", name)));
    return parameters.build();
  }

  /// A page to try it on fills in what stands as an example of the parameter itself; what can be
  /// left out has its example in the schema.
  private JsonObjectBuilder parameter(Parameter parameter) {
    var described =
        Json.createObjectBuilder()
            .add("name", parameter.name())
            .add("in", "query")
            .add("required", parameter.required() && parameter.byDefault().isEmpty())
            .add("description", parameter.description())
            .add("schema", schema(parameter));
    if (!parameter.required()) {
      return described;
    }
    var examples = examples(parameter);
    return examples.isEmpty()
        ? described.add("example", parameter.example())
        : described.add("examples", examples);
  }

  private JsonObject schema(Parameter parameter) {
    var schema = Json.createObjectBuilder();
    if (!parameter.required()) {
      schema.add("examples", Json.createArrayBuilder().add(parameter.example()));
    }
    parameter.byDefault().ifPresent(value -> schema.add("default", value));
    switch (parameter.kind()) {
      case ParameterKind.Thing _ -> schema.add("type", "string").add("minLength", 1);
      case ParameterKind.Concept(var scheme) ->
          schema.add("type", "string").add("enum", words(parameter, concepts(scheme)));
      case ParameterKind.Literal(var name, _, _) -> literal(name, schema);
    }
    return parameter.options().isEmpty()
        ? schema.build()
        : schema.add("enum", words(parameter, List.of())).build();
  }

  private static void literal(String name, JsonObjectBuilder schema) {
    switch (name) {
      case "date" -> schema.add("type", "string").add("format", "date");
      case "integer" -> schema.add("type", "integer");
      default -> schema.add("type", "string").add("minLength", 1).add("maxLength", 300);
    }
  }

  private static JsonArrayBuilder words(Parameter parameter, List<String> otherwise) {
    return Json.createArrayBuilder(parameter.options().isEmpty() ? otherwise : parameter.options());
  }

  private List<String> concepts(String scheme) {
    var base = EntityId.TERMS + scheme + "/";
    return ontology.concepts().tailSet(base).stream()
        .takeWhile(iri -> iri.startsWith(base))
        .map(iri -> iri.substring(base.length()))
        .toList();
  }

  /// Things that the value may be, the header's example first; any other may be written instead.
  private JsonObject examples(Parameter parameter) {
    var examples = Json.createObjectBuilder();
    if (parameter.kind() instanceof ParameterKind.Thing && parameter.options().isEmpty()) {
      var own = parameter.example();
      var things = choices.of(parameter);
      Stream.of(things.stream().filter(each -> each.value().equals(own)), others(things, own))
          .flatMap(each -> each)
          .forEach(each -> examples.add(each.value(), example(each)));
    }
    return examples.build();
  }

  private static Stream<Choices.Choice> others(List<Choices.Choice> things, String own) {
    return things.stream().filter(each -> !each.value().equals(own)).limit(SHOWN);
  }

  private static JsonObjectBuilder example(Choices.Choice choice) {
    return Json.createObjectBuilder().add("summary", choice.label()).add("value", choice.value());
  }

  private static JsonObjectBuilder perPage(SavedQuery question) {
    return Json.createObjectBuilder()
        .add("name", RowPage.PER_PAGE)
        .add("in", "query")
        .add(
            "description",
            "Rows to a page. Where only page is given they are " + RowPage.usual(question) + ".")
        .add(
            "schema",
            Json.createObjectBuilder()
                .add("type", "integer")
                .add("minimum", 1)
                .add("maximum", RowPage.MOST));
  }

  private static JsonObjectBuilder answer(SavedQuery question) {
    var content = Json.createObjectBuilder();
    ApiFormats.OFFERED.forEach(
        format ->
            content.add(
                format.mediaType(),
                Json.createObjectBuilder().add("schema", schema(format, question))));
    return Json.createObjectBuilder()
        .add("description", "The whole answer, or the page that was asked for.")
        .add("headers", headers())
        .add("content", content);
  }

  private static JsonObjectBuilder headers() {
    return Json.createObjectBuilder()
        .add("ETag", ref("headers", "ETag"))
        .add(CommonHeaders.VERSION, ref("headers", "Version"))
        .add("Link", ref("headers", "Link"))
        .add(CommonHeaders.COUNT, ref("headers", "Count"));
  }

  private static JsonObjectBuilder schema(AnswerFormat format, SavedQuery question) {
    return switch (format) {
      case JSON -> ref("schemas", RowSchemas.name(question));
      case JSONLD, SRJ -> Json.createObjectBuilder().add("type", "object");
      case CSV, TSV, TTL, XML, TABLE -> Json.createObjectBuilder().add("type", "string");
    };
  }

  private static JsonObjectBuilder ref(String kind, String name) {
    return Json.createObjectBuilder().add("$ref", "#/components/" + kind + "/" + name);
  }
}
