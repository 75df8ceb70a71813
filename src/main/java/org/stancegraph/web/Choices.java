package org.stancegraph.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.stancegraph.build.PerVersion;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.query.Parameter;
import org.stancegraph.query.ParameterKind;
import org.stancegraph.seed.EntityId;

/// What a form offers for a parameter: the options of its header, or the things of its kind while
/// they are few enough to choose from. Asked once per version of the dataset.
final class Choices {

  /// A value to send and what people call it.
  public record Choice(String value, String label) {}

  private static final int FEW = 500;
  private static final Query THINGS = QueryFactory.create(ClassPath.text("/pages/choices.rq"));

  private final Asker asker;
  private final PerVersion<Map<String, List<Choice>>> byKind;

  Choices(Site site) {
    this.asker = site.asker();
    this.byKind = new PerVersion<>(site.store(), _ -> new ConcurrentHashMap<>());
  }

  List<Choice> of(Parameter parameter) {
    if (!parameter.options().isEmpty()) {
      return parameter.options().stream().map(option -> new Choice(option, option)).toList();
    }
    return switch (parameter.kind()) {
      case ParameterKind.Thing(_, var kinds) when kinds.size() == 1 ->
          byKind.now().computeIfAbsent(kinds.getFirst(), this::things);
      case ParameterKind.Thing _, ParameterKind.Concept _, ParameterKind.Literal _ -> List.of();
    };
  }

  private List<Choice> things(String kind) {
    var base = EntityId.THINGS + kind + "/";
    var values = Map.<Var, Node>of(Var.alloc("base"), NodeFactory.createLiteralString(base));
    return switch (asker.run(QueryTransformOps.replaceVars(THINGS, values))) {
      case Checked.Good<Answer>(Answer.Table table) when table.rows().size() <= FEW ->
          table.rows().stream().map(row -> choice(row, base)).toList();
      case Checked.Good<Answer> _, Checked.Bad<Answer> _ -> List.of();
    };
  }

  private static Choice choice(Map<String, Node> row, String base) {
    var thing = Objects.requireNonNull(row.get("thing")).getURI();
    var label = Objects.requireNonNull(row.get("label")).getLiteralLexicalForm();
    return new Choice(thing.substring(base.length()), label);
  }
}
