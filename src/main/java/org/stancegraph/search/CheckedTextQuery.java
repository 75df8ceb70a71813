package org.stancegraph.search;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.pfunction.PropFuncArg;

/// `text:query` that says what is wrong where jena-text would answer as if nothing were found, or
/// as if the pattern were not there.
final class CheckedTextQuery extends TextQueryPF {

  @Override
  public void build(
      PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
    if (!(context.getContext().get(TextQuery.textIndex) instanceof SparqlIndex)) {
      throw new Refused("this dataset has no full-text index");
    }
    super.build(subject, predicate, object, context);
    if (object.isList()) {
      object.getArgList().stream().filter(Node::isURI).forEach(CheckedTextQuery::check);
    } else {
      checkWords(object.getArg());
    }
  }

  private static void check(Node property) {
    if (Field.of(property.getURI()).isEmpty()) {
      throw new Refused("the property " + property + " is not indexed");
    }
  }

  private static void checkWords(Node words) {
    if (words.isURI()) {
      throw new Refused("text:query looks for words, not for " + words);
    }
  }
}
