package org.stancegraph.export;

import java.io.StringWriter;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.stancegraph.graph.CompactJsonLd;
import org.stancegraph.ontology.Context;
import org.stancegraph.query.Sparql;

/// Writes a few graphs in any syntax of RDF. Every syntax without named graphs tells the same
/// triples; JSON-LD has the words of our records as its keys.
public final class RdfText {

  /// The prefixes of what our queries name, and of the vocabularies that describe datasets.
  private static final Map<String, String> PREFIXES = prefixes();

  private final CompactJsonLd jsonLd;

  public RdfText(Context context) {
    this.jsonLd = new CompactJsonLd(context);
  }

  private static Map<String, String> prefixes() {
    var all = new TreeMap<>(Sparql.PREFIXES);
    all.put("dcat", DCAT.getURI());
    all.put("formats", "http://www.w3.org/ns/formats/");
    all.put("sd", "http://www.w3.org/ns/sparql-service-description#");
    all.put("sh", "http://www.w3.org/ns/shacl#");
    all.put("void", VOID.getURI());
    return all;
  }

  public String of(DatasetGraph quads, RdfFormat format) {
    return switch (format) {
      case TRIG, NQ -> {
        used(quads).forEach(quads.prefixes()::add);
        yield RDFWriter.source(quads).format(format.jena()).asString();
      }
      case TTL, NT, RDF -> triples(quads, format);
      case JSONLD -> jsonLd.of(merged(quads));
    };
  }

  private static String triples(DatasetGraph quads, RdfFormat format) {
    var graph = merged(quads);
    graph.getPrefixMapping().setNsPrefixes(used(quads));
    if (format.jena().getLang().equals(Lang.RDFXML)) {
      var out = new StringWriter();
      RDFWriter.source(graph).format(format.jena()).build().output(out);
      return out.toString();
    }
    return RDFWriter.source(graph).format(format.jena()).asString();
  }

  /// The context of the JSON-LD, whole.
  public String context() {
    return jsonLd.context();
  }

  /// The prefixes of what the quads name, so that a short document has a short head.
  private static Map<String, String> used(DatasetGraph quads) {
    var names = new HashSet<String>();
    quads.stream()
        .flatMap(each -> Stream.of(each.getSubject(), each.getPredicate(), each.getObject()))
        .flatMap(RdfText::iri)
        .forEach(iri -> names.add(iri.substring(0, localName(iri))));
    var used = new TreeMap<>(PREFIXES);
    used.values().retainAll(names);
    return used;
  }

  private static Stream<String> iri(Node node) {
    return node.isURI()
        ? Stream.of(node.getURI())
        : node.isLiteral() ? Stream.of(node.getLiteralDatatypeURI()) : Stream.empty();
  }

  private static int localName(String iri) {
    return Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
  }

  /// All that the graphs say, whichever says it.
  public static Graph merged(DatasetGraph quads) {
    var merged = GraphFactory.createDefaultGraph();
    quads.stream().map(Quad::asTriple).forEach(merged::add);
    return merged;
  }
}
