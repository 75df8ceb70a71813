package org.stancegraph.bench;

import static org.stancegraph.bench.Ground.good;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Parameter;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.query.Sparql;
import org.stancegraph.seed.EntityId;

/// Ways to put a question to the synthetic store, and the cost of each saved question.
final class Questions {

  private static final String NAME = "concurred-with";
  private static final Map<String, String> BODY = Map.of("body", "odihr");

  private Questions() {}

  /// The same question by the ways in.
  static Contest ways(Ground ground) {
    var asker = ground.asker();
    var question = good(ground.questions().find(NAME));
    var body = NodeFactory.createURI(EntityId.THINGS + "actor/odihr");
    var bound = QueryTransformOps.replaceVars(question.query(), Map.of(Var.alloc("body"), body));
    var http = new Http(ground.address());
    return new Contest(
        "question",
        "who concurred with a body, with the evidence",
        true,
        List.of(
            Contender.of("saved question, Java API", () -> rows(ask(asker, question, BODY))),
            Contender.of(
                "saved question, HTTP, /api as CSV",
                () -> http.rows("api/" + NAME + ".csv?body=odihr")),
            Contender.of("the same SPARQL, HTTP, /sparql as CSV", () -> http.rows(bound))));
  }

  /// The same question through the links that a build derives, and without them.
  static Contest links(Ground ground) {
    return queries(
        ground,
        "links",
        "who concurred with a body, the names alone",
        Map.of(
            "1 sg:concursWith, one derived triple", "derived-link.rq",
            "2 the stances, bodies by derived sg:standsFor", "derived-bodies.rq",
            "3 the stances, bodies by property paths", "paths.rq"));
  }

  static Contest labels(Ground ground) {
    return queries(
        ground,
        "label",
        "the thing that has a label",
        Map.of(
            "1 label and language known: index",
            "label-exact.rq",
            "2 any case: full scan",
            "label-scan.rq"));
  }

  /// Each saved question with its example parameters, beside the look-up of one label.
  static Contest saved(Ground ground) {
    var asker = ground.asker();
    var look = parsed("label-exact.rq");
    var contenders = new ArrayList<Contender>();
    contenders.add(Contender.of("one label, looked up", () -> rows(asker.run(look))));
    for (var question : ground.questions().questions()) {
      var values =
          question.parameters().stream()
              .filter(Parameter::required)
              .collect(Collectors.toMap(Parameter::name, Parameter::example));
      contenders.add(Contender.of(question.name(), () -> rows(ask(asker, question, values))));
    }
    return new Contest(
        "saved", "each saved question with its example parameters", false, contenders);
  }

  private static Contest queries(
      Ground ground, String name, String question, Map<String, String> files) {
    var asker = ground.asker();
    var contenders =
        files.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(way -> contender(asker, way.getKey().substring(2), parsed(way.getValue())))
            .toList();
    return new Contest(name, question, true, contenders);
  }

  private static Contender contender(Asker asker, String way, Query query) {
    return Contender.of(way, () -> rows(asker.run(query)));
  }

  private static Query parsed(String file) {
    return good(Sparql.parse(Resource.text(file), Path.of(file)));
  }

  private static Checked<Answer> ask(Asker asker, SavedQuery question, Map<String, String> values) {
    return asker.ask(question, values, Asker.ENGLISH);
  }

  /// The number of rows; an answer that did not come in time has none.
  private static Object rows(Checked<Answer> answer) {
    return switch (answer) {
      case Checked.Good(Answer.Table(_, var rows)) -> rows.size();
      case Checked.Good(var other) -> other;
      case Checked.Bad(var findings) -> findings.getFirst().message();
    };
  }
}
