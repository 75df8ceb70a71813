package org.stancegraph.release;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.stancegraph.export.AnswerFormat;
import org.stancegraph.export.AnswerWriter;
import org.stancegraph.export.Cells;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Parameter;
import org.stancegraph.query.ParameterKind;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.query.SavedQuery;

/// Every saved question as one table, over all values of the parameters that it must have, which
/// stand in front; with what the tables are, for programs (CSV on the Web).
final class QuestionTables {

  private static final String FOR = "for_";

  private final QueryCatalog questions;
  private final Asker asker;
  private final KnownSlugs slugs;

  QuestionTables(QueryCatalog questions, Asker asker, KnownSlugs slugs) {
    this.questions = questions;
    this.asker = asker;
    this.slugs = slugs;
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var tables = Json.createArrayBuilder();
    for (var question : questions.questions()) {
      if (isTabled(question)) {
        write(question, folder, tables);
      }
    }
    var metadata =
        Json.createObjectBuilder()
            .add("@context", "http://www.w3.org/ns/csvw")
            .add("dc:license", "https://creativecommons.org/publicdomain/zero/1.0/")
            .add("tables", tables)
            .build();
    Files.writeString(folder.resolve("csv-metadata.json"), metadata + "\n");
  }

  /// What asks other servers, or for words of the reader's choice, has no whole table.
  private static boolean isTabled(SavedQuery question) {
    return !question.isFederated() && required(question).allMatch(QuestionTables::isThing);
  }

  private static Stream<Parameter> required(SavedQuery question) {
    return question.parameters().stream()
        .filter(each -> each.required() && each.byDefault().isEmpty());
  }

  private static boolean isThing(Parameter parameter) {
    return parameter.kind() instanceof ParameterKind.Thing thing && thing.kinds().size() == 1;
  }

  private void write(SavedQuery question, Path folder, JsonArrayBuilder tables) throws IOException {
    var parameters = required(question).map(Parameter::name).toList();
    var columns = new ArrayList<String>();
    parameters.forEach(each -> columns.add(FOR + each));
    columns.addAll(question.columns());
    var rows = new ArrayList<Map<String, Node>>();
    for (var values : values(required(question).toList(), 0, new TreeMap<>())) {
      rows(question, values).forEach(row -> rows.add(prefixed(row, values)));
    }
    var file = question.name() + ".csv";
    try (var out = Files.newBufferedWriter(folder.resolve(file))) {
      var table = new Answer.Table(columns, rows);
      new AnswerWriter(Cells.SLUGS, 0).write(table, AnswerFormat.CSV, out);
    }
    tables.add(described(question, file, columns));
  }

  private List<Map<String, String>> values(
      List<Parameter> parameters, int from, Map<String, String> chosen) {
    if (from == parameters.size()) {
      return List.of(Map.copyOf(chosen));
    }
    var all = new ArrayList<Map<String, String>>();
    var kind = ((ParameterKind.Thing) parameters.get(from).kind()).kinds().getFirst();
    for (var slug : slugs.of(kind)) {
      chosen.put(parameters.get(from).name(), slug);
      all.addAll(values(parameters, from + 1, chosen));
    }
    return all;
  }

  private List<Map<String, Node>> rows(SavedQuery question, Map<String, String> values) {
    return switch (asker.ask(question, values, Asker.ENGLISH)) {
      case Checked.Good<Answer>(var answer) -> AnswerWriter.table(answer).rows();
      case Checked.Bad<Answer>(var findings) ->
          throw new IllegalStateException(question.name() + ": " + findings.getFirst().message());
    };
  }

  private static Map<String, Node> prefixed(Map<String, Node> row, Map<String, String> values) {
    var all = new HashMap<>(row);
    values.forEach((name, value) -> all.put(FOR + name, NodeFactory.createLiteralString(value)));
    return all;
  }

  private static JsonObjectBuilder described(
      SavedQuery question, String file, List<String> columns) {
    var described = Json.createArrayBuilder();
    for (var column : columns) {
      var parameter =
          Optional.of(column)
              .filter(each -> each.startsWith(FOR))
              .flatMap(each -> question.parameter(each.substring(FOR.length())));
      var entry = Json.createObjectBuilder().add("name", column).add("titles", column);
      parameter.ifPresent(each -> entry.add("dc:description", each.description()));
      described.add(entry);
    }
    return Json.createObjectBuilder()
        .add("url", file)
        .add("dc:title", question.summary())
        .add("dc:description", question.description().strip())
        .add("tableSchema", Json.createObjectBuilder().add("columns", described));
  }
}
