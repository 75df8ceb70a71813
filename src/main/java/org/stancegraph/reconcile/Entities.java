package org.stancegraph.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Answer;
import org.stancegraph.query.Asker;
import org.stancegraph.seed.EntityId;

/// What the graph says of the things that can be found: actors, elections and sources.
final class Entities {

  static final List<String> KINDS = List.of("actor", "election", "source");

  private static final Query FACTS = query("facts");
  private static final Query VALUES = query("values");
  private static final Query HAVING = query("having");

  private final Asker asker;

  Entities(Asker asker) {
    this.asker = asker;
  }

  private static Query query(String name) {
    try (var file = Entities.class.getResourceAsStream("/reconcile/" + name + ".rq")) {
      var bytes = Objects.requireNonNull(file, name).readAllBytes();
      return QueryFactory.create(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The thing of that id, IRI or unambiguous slug.
  Optional<Entity> named(String word) {
    if (word.length() > Bounds.TEXT) {
      return Optional.empty();
    }
    var id = word.startsWith(EntityId.THINGS) ? word.substring(EntityId.THINGS.length()) : word;
    var parts = id.split("/", -1);
    if (parts.length == 1 && EntityId.isSlug(id)) {
      var found = KINDS.stream().flatMap(kind -> of(kind + "/" + id).stream()).toList();
      return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
    return parts.length == 2 && KINDS.contains(parts[0]) && EntityId.isSlug(parts[1])
        ? of(id)
        : Optional.empty();
  }

  private Optional<Entity> of(String id) {
    var facts = new TreeMap<String, List<Node>>();
    rows(FACTS, Map.of(Var.alloc("thing"), iri(id)))
        .forEach(
            row ->
                facts
                    .computeIfAbsent(text(row, "property"), _ -> new ArrayList<>())
                    .add(Objects.requireNonNull(row.get("value"))));
    var types = facts.getOrDefault("type", List.of()).stream().map(Entities::localName).toList();
    return types.isEmpty() ? Optional.empty() : Optional.of(entity(id, facts, types));
  }

  private static Entity entity(String id, Map<String, List<Node>> facts, List<String> types) {
    var name =
        english(facts.getOrDefault("label", List.of()))
            .or(() -> english(facts.getOrDefault("title", List.of())))
            .orElse(id);
    var description = english(facts.getOrDefault("description", List.of())).orElse("");
    return new Entity(id, name, description, types);
  }

  private static Optional<String> english(List<Node> texts) {
    Predicate<Node> isEnglish = each -> each.getLiteralLanguage().equals(Asker.ENGLISH);
    return texts.stream()
        .filter(isEnglish)
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(Node::getLiteralLexicalForm);
  }

  /// The values of all properties, by the property's id.
  Map<String, List<Value>> values(String id) {
    var values = new TreeMap<String, List<Value>>();
    rows(VALUES, Map.of(Var.alloc("thing"), iri(id)))
        .forEach(
            row ->
                values
                    .computeIfAbsent(text(row, "property"), _ -> new ArrayList<>())
                    .add(new Value(Objects.requireNonNull(row.get("value")), label(row))));
    return values;
  }

  private static String label(Map<String, Node> row) {
    return row.containsKey("valueLabel") ? text(row, "valueLabel") : "";
  }

  /// The ids of things that have the value by the property, as many as may be compared.
  List<String> having(String property, Node value) {
    var bound =
        Map.of(
            Var.alloc("wanted"),
            NodeFactory.createLiteralString(property),
            Var.alloc("value"),
            value);
    return rows(HAVING, bound).stream()
        .map(row -> Objects.requireNonNull(row.get("thing")).toString())
        .filter(thing -> thing.startsWith(EntityId.THINGS))
        .map(thing -> thing.substring(EntityId.THINGS.length()))
        .toList();
  }

  /// Each query starts from one thing or value: that the time limit strikes would be a bug.
  private List<Map<String, Node>> rows(Query query, Map<Var, Node> bound) {
    return switch (asker.run(QueryTransformOps.replaceVars(query, bound))) {
      case Checked.Good<Answer>(Answer.Table table) -> table.rows();
      case Checked.Good<Answer> other -> throw new IllegalStateException(other.toString());
      case Checked.Bad<Answer>(var findings) ->
          throw new IllegalStateException(findings.toString());
    };
  }

  private static Node iri(String id) {
    return NodeFactory.createURI(EntityId.THINGS + id);
  }

  private static String text(Map<String, Node> row, String column) {
    return Objects.requireNonNull(row.get(column)).getLiteralLexicalForm();
  }

  private static String localName(Node type) {
    return type.toString().replaceFirst("^.*[/#]", "");
  }
}
