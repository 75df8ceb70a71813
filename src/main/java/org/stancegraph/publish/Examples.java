package org.stancegraph.publish;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.query.ShownQuery;
import org.stancegraph.seed.EntityId;

/// The saved questions as SPARQL examples (SHACL's `sh:SPARQLExecutable`), each with the examples
/// of its parameters in their places, so that it runs as it stands.
public final class Examples {

  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String SCHEMA = "https://schema.org/";

  private final QueryCatalog questions;
  private final Asker asker;

  public Examples(QueryCatalog questions, Asker asker) {
    this.questions = questions;
    this.asker = asker;
  }

  /// Of all questions, for the endpoint below the base, which ends with a slash.
  public Graph all(String base) {
    var graph = GraphFactory.createDefaultGraph();
    questions.questions().forEach(question -> add(question, base, graph));
    return graph;
  }

  /// The IRI of a question.
  public static String iri(SavedQuery question) {
    return EntityId.BASE + "question/" + question.name();
  }

  private void add(SavedQuery question, String base, Graph graph) {
    switch (asker.bind(question, question.examples())) {
      case Checked.Bad<Query> _ -> {} // its examples name things that this dataset has not
      case Checked.Good<Query>(var query) -> {
        var self = NodeFactory.createURI(iri(question));
        graph.add(self, RDF.type.asNode(), shacl("SPARQLExecutable"));
        graph.add(self, RDF.type.asNode(), shacl("SPARQLSelectExecutable"));
        graph.add(self, shacl("select"), text(ShownQuery.of(query)));
        graph.add(self, RDFS.label.asNode(), english(question.summary()));
        graph.add(self, RDFS.comment.asNode(), english(question.description().strip()));
        graph.add(self, schema("target"), NodeFactory.createURI(base + "sparql"));
        question.tags().forEach(tag -> graph.add(self, schema("keywords"), text(tag)));
      }
    }
  }

  private static Node shacl(String name) {
    return NodeFactory.createURI(SHACL + name);
  }

  private static Node schema(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node english(String text) {
    return NodeFactory.createLiteralLang(text, Asker.ENGLISH);
  }
}
