package org.stancegraph.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Column;
import org.stancegraph.query.Columns;
import org.stancegraph.query.SavedQuery;

/// The shape of a question's answer in JSON, as a JSON Schema: a list of rows with typed columns,
/// explained by what the ontology says of the properties whose values they show.
record RowSchemas(Ontology ontology) {

  /// The schema's name among the components.
  static String name(SavedQuery question) {
    return Stream.of(question.name().split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .reduce("", String::concat);
  }

  JsonObject of(SavedQuery question) {
    var schema = Json.createObjectBuilder().add("title", question.summary());
    if (question.query().isAskType()) {
      return schema.add("type", "boolean").build();
    }
    if (!question.query().isSelectType()) {
      return schema.add("type", "object").add("description", "RDF as JSON-LD").build();
    }
    var properties = Json.createObjectBuilder();
    Columns.of(question, ontology).forEach(each -> properties.add(each.name(), of(each)));
    var row =
        Json.createObjectBuilder()
            .add("type", "object")
            .add("required", Json.createArrayBuilder(question.columns()))
            .add("properties", properties)
            .add("additionalProperties", false);
    return schema.add("type", "array").add("items", row).build();
  }

  private JsonObjectBuilder of(Column column) {
    var types = Json.createArrayBuilder();
    column.types().stream()
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .sorted()
        .forEach(types::add);
    if (!column.always()) {
      types.add("null");
    }
    var schema = Json.createObjectBuilder().add("type", types);
    definition(column).ifPresent(text -> schema.add("description", text));
    return schema;
  }

  private Optional<String> definition(Column column) {
    return column.properties().size() == 1
        ? definition(NodeFactory.createURI(column.properties().iterator().next()))
        : Optional.empty();
  }

  private Optional<String> definition(Node property) {
    return ontology.terms().stream(property, SKOS.definition.asNode(), Node.ANY)
        .map(Triple::getObject)
        .filter(text -> text.getLiteralLanguage().equals(Asker.ENGLISH))
        .map(Node::getLiteralLexicalForm)
        .min(String::compareTo);
  }
}
