package org.stancegraph.federate;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.DCTerms;

/// What a slice was fetched for, as it says itself: these items, and all elections of these
/// countries. Of anything else its silence means nothing, so that it is not asked.
record Coverage(Set<Node> items, Set<Node> countries) {

  /// The property of an item's country.
  private static final String COUNTRY = "http://www.wikidata.org/prop/statement/P17";

  static Coverage of(Graph slice, Node name) {
    return new Coverage(
        objects(slice, name, DCTerms.references), objects(slice, name, DCTerms.spatial));
  }

  private static Set<Node> objects(Graph slice, Node name, Property property) {
    return slice.stream(name, property.asNode(), Node.ANY)
        .map(Triple::getObject)
        .collect(Collectors.toSet());
  }

  /// Whether the slice holds whatever there is for the values that the query carries.
  boolean holds(Query query) {
    return query.getQueryPattern() instanceof ElementGroup group
        && !group.isEmpty()
        && group.get(0) instanceof ElementData values
        && holds(values, countries(group));
  }

  private boolean holds(ElementData values, Set<Var> asCountries) {
    return values.getRows().stream()
        .allMatch(
            row ->
                values.getVars().stream()
                    .filter(var -> row.contains(var) && row.get(var).isURI())
                    .allMatch(
                        var ->
                            (asCountries.contains(var) ? countries : items)
                                .contains(row.get(var))));
  }

  /// The variables that stand for the country of some item.
  private static Set<Var> countries(ElementGroup group) {
    var found = new HashSet<Var>();
    ElementWalker.walk(
        group,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            block
                .getPattern()
                .forEach(
                    path -> {
                      if (Var.isVar(path.getObject()) && says(path)) {
                        found.add(Var.alloc(path.getObject()));
                      }
                    });
          }
        });
    return found;
  }

  private static boolean says(TriplePath path) {
    return path.isTriple()
        ? path.getPredicate().isURI() && path.getPredicate().getURI().equals(COUNTRY)
        : path.getPath().toString().contains("<" + COUNTRY + ">");
  }
}
