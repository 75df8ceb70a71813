package org.stancegraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.stancegraph.export.AnswerWriter;
import org.stancegraph.export.Cells;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.query.SavedQuery;

/// The networks that discourse researchers draw, from the same questions that anybody can ask.
record Networks(QueryCatalog questions, Asker asker, KnownSlugs slugs) {

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var topics = new Network(true);
    for (var election : slugs.of("election")) {
      for (var row : rows("agreement-matrix", Map.of("election", election))) {
        topics.add(text(row, "actor"), text(row, "topic"), number(row, "statements"));
      }
    }
    var together = new Network(false);
    var apart = new Network(false);
    for (var actor : slugs.of("actor")) {
      for (var row : rows("allies-and-opponents", Map.of("actor", actor))) {
        add(together, actor, row, "together");
        add(apart, actor, row, "apart");
      }
    }
    write(topics, folder, "actor-topic");
    write(together, folder, "actor-agreement");
    write(apart, folder, "actor-conflict");
  }

  private static void add(Network network, String actor, Map<String, Node> row, String column) {
    var weight = number(row, column);
    if (weight > 0) {
      network.add(actor, text(row, "other"), weight);
    }
  }

  private static void write(Network network, Path folder, String name) throws IOException {
    network.graphMl(folder.resolve(name + ".graphml"));
    network.matrix(folder.resolve(name + ".csv"));
  }

  private List<Map<String, Node>> rows(String name, Map<String, String> values) {
    return switch (questions.find(name)) {
      case Checked.Good<SavedQuery>(var question) ->
          switch (asker.ask(question, values, Asker.ENGLISH)) {
            case Checked.Good<Answer>(var answer) -> AnswerWriter.table(answer).rows();
            case Checked.Bad<Answer>(var findings) ->
                throw new IllegalStateException(findings.getFirst().message());
          };
      case Checked.Bad<SavedQuery> _ -> List.of(); // a catalog of other questions has no networks
    };
  }

  private static String text(Map<String, Node> row, String column) {
    var value = row.get(column);
    return value == null ? "unknown" : Cells.SLUGS.text(value);
  }

  private static long number(Map<String, Node> row, String column) {
    var value = row.get(column);
    return value == null ? 0 : Long.parseLong(value.getLiteralLexicalForm());
  }
}
