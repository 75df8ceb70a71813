package org.stancegraph.publish;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.query.ShownQuery;
import org.stancegraph.query.Sparql;
import org.stancegraph.seed.EntityId;

/// The saved questions as SPARQL examples (SHACL's `sh:SPARQLExecutable`), each with the examples
/// of its parameters in their places, so that it runs as it stands.
public final class Examples {

  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String SCHEMA = "https://schema.org/";

  private static final Node FEDERATES =
      NodeFactory.createURI("https://purl.expasy.org/sparql-examples/ontology#federatesWith");
  private static final Node PREFIXES =
      NodeFactory.createURI(EntityId.BASE + ".well-known/sparql-examples#prefixes");

  private final QueryCatalog questions;
  private final Asker asker;

  public Examples(QueryCatalog questions, Asker asker) {
    this.questions = questions;
    this.asker = asker;
  }

  /// Of all questions, for the endpoint below the base, which ends with a slash.
  public Graph all(String base) {
    return of(questions.questions(), base);
  }

  /// Of these questions; one whose examples name things that this dataset has not is left out.
  public Graph of(Collection<SavedQuery> these, String base) {
    var graph = GraphFactory.createDefaultGraph();
    these.forEach(question -> add(question, base, graph));
    graph.add(PREFIXES, RDF.type.asNode(), OWL2.Ontology.asNode());
    new TreeMap<>(Sparql.PREFIXES).forEach((prefix, iri) -> declare(prefix, iri, graph));
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
        var form = query.isConstructType() ? "Construct" : "Select";
        graph.add(self, RDF.type.asNode(), shacl("SPARQLExecutable"));
        graph.add(self, RDF.type.asNode(), shacl("SPARQL" + form + "Executable"));
        graph.add(self, shacl(form.toLowerCase(Locale.ROOT)), text(ShownQuery.of(query)));
        graph.add(self, shacl("prefixes"), PREFIXES);
        graph.add(self, RDFS.label.asNode(), english(question.summary()));
        graph.add(self, RDFS.comment.asNode(), english(question.description().strip()));
        addTarget(self, query, question, base, graph);
        graph.add(self, DCTerms.license.asNode(), Description.LICENCE);
        question.tags().forEach(tag -> graph.add(self, schema("keywords"), text(tag)));
      }
    }
  }

  /// What asks other servers too is answered by the API, and the endpoint may refuse it.
  private static void addTarget(
      Node self, Query query, SavedQuery question, String base, Graph graph) {
    var servers = Sparql.servers(query);
    if (servers.isEmpty()) {
      graph.add(self, schema("target"), NodeFactory.createURI(base + "sparql"));
    } else {
      var api = NodeFactory.createURI(base + "api/" + question.name());
      graph.add(self, RDFS.seeAlso.asNode(), api);
      servers.forEach(each -> graph.add(self, FEDERATES, NodeFactory.createURI(each)));
    }
  }

  /// As SHACL declares a prefix; with names in place of blank nodes, so that every answer is alike.
  private static void declare(String prefix, String iri, Graph graph) {
    var self = NodeFactory.createURI(PREFIXES.getURI() + "-" + prefix);
    graph.add(PREFIXES, shacl("declare"), self);
    graph.add(self, shacl("prefix"), text(prefix));
    graph.add(self, shacl("namespace"), NodeFactory.createLiteralDT(iri, XSDDatatype.XSDanyURI));
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
