package org.stancegraph.federate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.stancegraph.query.Answer;

/// What Wikidata lacks, in the commands of QuickStatements (version 1) that would add it once a
/// person has looked at them: a line for each statement, with a reference for each source.
public final class QuickStatements {

  /// The question whose answer this is made of.
  public static final String QUESTION = "lacking";

  private static final String ENTITY = "http://www.wikidata.org/entity/";

  private record Statement(
      Node item, Node property, Node value, Optional<Node> from, Optional<Node> until) {

    static Statement of(Map<String, Node> row) {
      return new Statement(
          row.get("item"),
          row.get("property"),
          row.get("value"),
          Optional.ofNullable(row.get("from")),
          Optional.ofNullable(row.get("until")));
    }
  }

  private QuickStatements() {}

  /// The lines for the rows of the question `lacking`, in their order.
  public static List<String> of(Answer.Table lacking) {
    return lacking.rows().stream()
        .collect(groupingBy(Statement::of, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String line(Statement statement, List<Map<String, Node>> sources) {
    var words = new ArrayList<String>();
    words.add(id(statement.item()));
    words.add(statement.property().getLiteralLexicalForm());
    words.add(id(statement.value()));
    statement
        .from()
        .flatMap(QuickStatements::time)
        .ifPresent(time -> words.addAll(List.of("P580", time)));
    statement
        .until()
        .flatMap(QuickStatements::time)
        .ifPresent(time -> words.addAll(List.of("P582", time)));
    var mark = "";
    for (var source : sources) {
      words.add(mark + "S854");
      words.add("\"" + source.get("source").getURI() + "\"");
      Optional.ofNullable(source.get("codedOn"))
          .flatMap(QuickStatements::time)
          .ifPresent(time -> words.addAll(List.of("S813", time)));
      mark = "!";
    }
    return String.join("\t", words);
  }

  private static String id(Node item) {
    return item.getURI().substring(ENTITY.length());
  }

  /// A date with its precision: 11 is a day, 10 a month, 9 a year. What is less certain than that
  /// is left to the person who looks at it.
  private static Optional<String> time(Node date) {
    var text = date.getLiteralLexicalForm();
    if (!text.matches("\\d{4}(-\\d{2}){0,2}")) {
      return Optional.empty();
    }
    return Optional.of(
        switch (text.length()) {
          case 4 -> "+" + text + "-00-00T00:00:00Z/9";
          case 7 -> "+" + text + "-00T00:00:00Z/10";
          default -> "+" + text + "T00:00:00Z/11";
        });
  }
}
