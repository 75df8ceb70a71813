package org.stancegraph.export;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.stancegraph.query.Answer;

/// Answers as the JSON that a script expects: a list of objects with the columns as keys, in their
/// order, numbers as numbers, and null where there is no value; or one true or false.
final class JsonRows {

  private static final JsonWriterFactory WRITERS =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  private JsonRows() {}

  static String of(Answer answer, Cells cells) {
    return switch (answer) {
      case Answer.YesNo(var yes) -> String.valueOf(yes);
      case Answer.Table table -> written(table, cells);
      case Answer.Triples(var graph) -> SparqlResults.jsonLd(graph);
    };
  }

  private static String written(Answer.Table table, Cells cells) {
    if (table.rows().isEmpty()) {
      return "[]";
    }
    var rows = Json.createArrayBuilder();
    table.rows().forEach(row -> rows.add(object(table.columns(), row, cells)));
    var text = new StringWriter();
    try (var writer = WRITERS.createWriter(text)) {
      writer.writeArray(rows.build());
    }
    return text.toString().strip();
  }

  private static JsonObject object(List<String> columns, Map<String, Node> row, Cells cells) {
    var object = Json.createObjectBuilder();
    columns.forEach(column -> object.add(column, value(row, column, cells)));
    return object.build();
  }

  private static JsonValue value(Map<String, Node> row, String column, Cells cells) {
    var term = row.get(column);
    if (term == null) {
      return JsonValue.NULL;
    }
    if (term.isLiteral() && term.getLiteralDatatypeURI().equals(XSD.xboolean.getURI())) {
      return term.getLiteralLexicalForm().equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return Cells.number(term)
        .<JsonValue>map(number -> Json.createValue(plain(number)))
        .orElseGet(() -> Json.createValue(cells.text(term)));
  }

  /// Without zeros at the end, and without an exponent.
  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }
}
