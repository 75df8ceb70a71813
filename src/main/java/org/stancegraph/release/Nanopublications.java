package org.stancegraph.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.stancegraph.build.Manifest;
import org.stancegraph.graph.CanonicalQuads;
import org.stancegraph.query.Sparql;
import org.stancegraph.seed.EntityId;

/// Each stance as a publication of its own: what it asserts, where that comes from, who says so.
final class Nanopublications {

  private static final String NP = "http://www.nanopub.org/nschema#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String PUBLICATIONS = EntityId.BASE + "np/";
  private static final Node EVIDENCE = uri(EntityId.TERMS + "evidence");
  private static final Node IN_DOCUMENT = uri(EntityId.TERMS + "inDocument");
  private static final Node LICENCE = uri("https://creativecommons.org/publicdomain/zero/1.0/");

  private final DatasetGraph quads;
  private final StreamRDF out;

  private Nanopublications(DatasetGraph quads, StreamRDF out) {
    this.quads = quads;
    this.out = out;
  }

  static void write(DatasetGraph quads, OutputStream to) throws IOException {
    var out = StreamRDFWriter.getWriterStream(to, RDFFormat.TRIG_BLOCKS);
    out.start();
    out.prefix("np", NP);
    out.prefix("prov", PROV);
    out.prefix("sg", Objects.requireNonNull(Sparql.PREFIXES.get("sg")));
    out.prefix("dcterms", DCTerms.getURI());
    var query = QueryFactory.create(ReleaseFiles.text("stances.rq"));
    var each = new Nanopublications(quads, out);
    QueryExec.dataset(quads).query(query).select().forEachRemaining(each::write);
    out.finish();
  }

  private void write(Binding row) {
    var stance = row.get("stance");
    var iri = PUBLICATIONS + stance.getURI().substring(EntityId.THINGS.length());
    var self = uri(iri);
    var head = uri(iri + "#head");
    var assertion = uri(iri + "#assertion");
    var provenance = uri(iri + "#provenance");
    var publication = uri(iri + "#publication-info");
    say(head, self, RDF.type.asNode(), uri(NP + "Nanopublication"));
    say(head, self, uri(NP + "hasAssertion"), assertion);
    say(head, self, uri(NP + "hasProvenance"), provenance);
    say(head, self, uri(NP + "hasPublicationInfo"), publication);
    quads.stream(row.get("graph"), stance, Node.ANY, Node.ANY)
        .sorted((a, b) -> CanonicalQuads.line(a).compareTo(CanonicalQuads.line(b)))
        .forEach(quad -> say(assertion, stance, quad.getPredicate(), quad.getObject()));
    say(provenance, assertion, uri(PROV + "wasAttributedTo"), row.get("coder"));
    sources(stance).forEach(each -> say(provenance, assertion, uri(PROV + "wasDerivedFrom"), each));
    say(publication, self, DCTerms.creator.asNode(), row.get("coder"));
    var day = row.get("day").getLiteralLexicalForm() + "T00:00:00Z";
    say(
        publication,
        self,
        DCTerms.created.asNode(),
        NodeFactory.createLiteralDT(day, XSDDatatype.XSDdateTime));
    say(publication, self, DCTerms.license.asNode(), LICENCE);
    var version = NodeFactory.createLiteralString(Manifest.versionIn(quads));
    say(publication, self, DCTerms.hasVersion.asNode(), version);
  }

  /// The reports that are its evidence, and the documents that these stand in.
  private Iterable<Node> sources(Node stance) {
    return quads.stream(Node.ANY, stance, EVIDENCE, Node.ANY)
        .map(Quad::getObject)
        .flatMap(
            report ->
                Stream.concat(
                    Stream.of(report),
                    quads.stream(Node.ANY, report, IN_DOCUMENT, Node.ANY).map(Quad::getObject)))
        .distinct()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private void say(Node graph, Node subject, Node property, Node object) {
    out.quad(Quad.create(graph, subject, property, object));
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
