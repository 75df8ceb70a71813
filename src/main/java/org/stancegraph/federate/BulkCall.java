package org.stancegraph.federate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/// One SERVICE with what is bound so far: asked of the other server in few requests, each with many
/// bindings as VALUES, and joined with them here. Jena by itself sends a request per binding.
final class BulkCall {

  private static final int BINDINGS_A_REQUEST = 50;

  private final OpService op;
  private final Function<Query, List<Binding>> server;

  /// What the engine calls a variable inside a subquery, by the name that the other server sees.
  private final Map<Var, Var> here = new LinkedHashMap<>();

  BulkCall(OpService op, Function<Query, List<Binding>> server) {
    this.op = op;
    this.server = server;
    OpVars.visibleVars(op.getSubOp()).forEach(var -> here.put(plain(var), var));
  }

  private static Var plain(Var scoped) {
    return Var.alloc(scoped.getVarName().replaceFirst("^.*/", ""));
  }

  /// Every input joined with what the server knows of it, complete before the first is given.
  List<Binding> join(List<Binding> inputs) {
    var joined = new ArrayList<Binding>();
    inputs.stream()
        .collect(Collectors.groupingBy(this::shared, LinkedHashMap::new, Collectors.toList()))
        .forEach((shared, alike) -> joined.addAll(join(shared, alike)));
    return joined;
  }

  /// The variables that an input has a value for and the other server knows; a blank node is known
  /// here alone, and is compared here.
  private Set<Var> shared(Binding input) {
    return here.values().stream()
        .filter(var -> input.contains(var) && !input.get(var).isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Binding> join(Set<Var> shared, List<Binding> inputs) {
    var keys = inputs.stream().map(input -> restricted(input, shared)).distinct();
    var known =
        keys.gather(Gatherers.windowFixed(BINDINGS_A_REQUEST))
            .flatMap(window -> server.apply(query(shared, window)).stream())
            .map(this::asHere)
            .collect(Collectors.groupingBy(row -> restricted(row, shared)));
    return inputs.stream()
        .flatMap(
            input ->
                known.getOrDefault(restricted(input, shared), List.of()).stream()
                    .filter(row -> Algebra.compatible(input, row))
                    .map(row -> Algebra.merge(input, row)))
        .toList();
  }

  private Query query(Set<Var> shared, List<Binding> window) {
    var group = new ElementGroup();
    if (!shared.isEmpty()) {
      var values = new ElementData();
      shared.forEach(var -> values.add(plain(var)));
      window.forEach(key -> values.add(asThere(key)));
      group.addElement(values);
    }
    group.addElement(OpAsQuery.asElement(Rename.reverseVarRename(op.getSubOp(), true)));
    var query = QueryFactory.make();
    query.setQuerySelectType();
    query.setQueryPattern(group);
    here.keySet().forEach(query::addResultVar);
    query.setQueryResultStar(here.isEmpty());
    query.resetResultVars();
    return query;
  }

  private static Binding restricted(Binding binding, Set<Var> variables) {
    var builder = BindingFactory.builder();
    variables.stream().filter(binding::contains).forEach(var -> builder.add(var, binding.get(var)));
    return builder.build();
  }

  private static Binding asThere(Binding key) {
    var builder = BindingFactory.builder();
    key.forEach((var, node) -> builder.add(plain(var), node));
    return builder.build();
  }

  private Binding asHere(Binding row) {
    var builder = BindingFactory.builder();
    row.forEach(
        (var, node) -> {
          if (here.containsKey(var)) {
            builder.add(here.get(var), node);
          }
        });
    return builder.build();
  }
}
