package org.stancegraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.publish.Examples;
import org.stancegraph.query.Sparql;

/// Reads what the port says of the dataset as harvesters do, and holds it to the dataset itself.
class DescriptionsTest {

  private static final Pattern PLACE = Pattern.compile("<loc>([^<]+)</loc>");
  private static final Node TARGET = node("https://schema.org/target");
  private static final Node SELECT = NodeFactory.createURI("http://www.w3.org/ns/shacl#select");

  @TempDir static Path folder;

  private static RunningServer served;

  @BeforeAll
  static void serveTheRecords() {
    served = RunningServer.in(folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void partitionsCountWhatSparqlCounts() throws Exception {
    var described = turtle(".well-known/void");
    var counted =
        count(described, VOID._class.asNode(), "https://w3id.org/stancegraph/ns/Statement");
    var asked =
        served.get(
            "sparql?format=csv&query="
                + RunningServer.encoded(
                    "SELECT (COUNT(DISTINCT ?s) AS ?n)"
                        + " { ?s a <https://w3id.org/stancegraph/ns/Statement> }"),
            "*/*");
    assertThat(asked.body().lines().toList().get(1)).isEqualTo(Long.toString(counted));
  }

  private static long count(Graph described, Node property, String of) {
    var partition =
        described.find(Node.ANY, property, NodeFactory.createURI(of)).next().getSubject();
    var counted = described.find(partition, VOID.entities.asNode(), Node.ANY).next();
    return Long.parseLong(counted.getObject().getLiteralLexicalForm());
  }

  @Test
  void theLicenceTheVersionAndTheDumpsAreInTheDescription() throws Exception {
    var text = served.get(".well-known/void", "text/turtle").body();
    assertThat(text)
        .contains(
            "dcat:Dataset",
            "dcat:DataService",
            "dcat:Catalog",
            "void:Linkset",
            "publicdomain/zero/1.0",
            served.site().version(),
            served.address() + "dump/stancegraph.nq.gz",
            served.address() + "sparql");
  }

  @Test
  void everyExampleRunsAsItStands() throws Exception {
    var examples = turtle(".well-known/sparql-examples");
    for (var question : served.site().questions().questions()) {
      var self = NodeFactory.createURI(Examples.iri(question));
      var query = examples.find(self, SELECT, Node.ANY).next().getObject().getLiteralLexicalForm();
      if (!examples.contains(self, TARGET, node(served.address() + "sparql"))) {
        assertThat(question.isFederated()).as(question.name()).isTrue();
        continue;
      }
      var rows = QueryExec.service(served.address() + "sparql").query(query).select().materialize();
      assertThat(rows.getResultVars()).as(question.name()).hasSameSizeAs(question.columns());
    }
  }

  @Test
  void theSitemapHasThePageOfEveryRecord() throws Exception {
    var parts = PLACE.matcher(served.get("sitemap.xml", "*/*").body()).results().toList();
    assertThat(parts).hasSize(1);
    var listed = new HashSet<String>();
    var part = served.get("sitemap.xml?part=1", "*/*").body();
    PLACE.matcher(part).results().forEach(place -> listed.add(place.group(1)));
    var records = new HashSet<String>();
    served
        .store()
        .read(
            quads ->
                QueryExec.dataset(quads)
                    .query(
                        "SELECT ?thing { ?graph a <https://w3id.org/stancegraph/ns/RecordGraph> ;"
                            + " <http://xmlns.com/foaf/0.1/primaryTopic> ?thing }")
                    .select()
                    .materialize())
        .forEachRemaining(
            row ->
                records.add(
                    row.get("thing")
                        .getURI()
                        .replace("https://w3id.org/stancegraph/id/", served.address() + "page/")));
    assertThat(listed).isEqualTo(records);
    assertThat(served.get("sitemap.xml?part=2", "*/*").statusCode()).isEqualTo(404);
    assertThat(served.get("robots.txt", "*/*").body()).contains("Sitemap: " + served.address());
  }

  @Test
  void theDatasetHasAPageThatSearchEnginesRead() throws Exception {
    var page = served.get("dataset", "text/html").body();
    assertThat(page).contains(served.site().version(), "application/ld+json", "\"Dataset\"");
  }

  @Test
  void everyExampleDeclaresItsPrefixes() throws Exception {
    var examples = turtle(".well-known/sparql-examples");
    var shacl = "http://www.w3.org/ns/shacl#";
    var prefixes = examples.find(Node.ANY, node(shacl + "prefixes"), Node.ANY).next().getObject();
    assertThat(examples.find(prefixes, node(shacl + "declare"), Node.ANY).toList())
        .hasSameSizeAs(Sparql.PREFIXES.entrySet());
  }

  @Test
  void theDatasetAndItsWaysHaveLicenceAndVersion() throws Exception {
    var described = turtle(".well-known/void");
    for (var type : List.of("Catalog", "Dataset", "Distribution", "DataService")) {
      var found =
          described
              .find(Node.ANY, RDF.type.asNode(), node(DCAT.NS + type))
              .mapWith(Triple::getSubject);
      assertThat(found.toList())
          .as(type)
          .isNotEmpty()
          .allMatch(each -> described.contains(each, DCTerms.license.asNode(), Node.ANY))
          .allMatch(each -> described.contains(each, node(DCAT.NS + "version"), Node.ANY));
    }
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Graph turtle(String path) throws Exception {
    var answer = served.get(path, "text/turtle");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
  }
}
