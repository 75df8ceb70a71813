package org.stancegraph.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.stancegraph.graph.CanonicalQuads;
import org.stancegraph.graph.CompactJsonLd;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.query.Sparql;

/// The whole dataset as files, the same bytes for the same data: quads in canonical order, and what
/// is written graph by graph in the order of their names. Memory does not grow with the dataset.
public final class Dumps {

  /// The names of the files.
  public static final List<String> FILES =
      List.of(
          "stancegraph.nq.gz",
          "stancegraph.trig.gz",
          "stancegraph.ttl.gz",
          "stancegraph.jsonld.gz");

  private final CompactJsonLd jsonLd;

  public Dumps(Ontology ontology) {
    this.jsonLd = new CompactJsonLd(ontology.context());
  }

  /// Writes all of them into the folder, in the caller's reading of the dataset.
  public void write(DatasetGraph quads, Path folder) throws IOException {
    try (var out = packed(folder.resolve(FILES.get(0)))) {
      CanonicalQuads.write(quads.stream(), out);
    }
    try (var out = packed(folder.resolve(FILES.get(1)))) {
      trig(quads, out);
    }
    try (var out = packed(folder.resolve(FILES.get(2)))) {
      turtle(quads, folder, out);
    }
    try (var out = packed(folder.resolve(FILES.get(3)))) {
      jsonLd(quads, out);
    }
  }

  /// Java's packer writes no time into its header, so the bytes depend on the data alone.
  private static OutputStream packed(Path file) throws IOException {
    return new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  private static List<Node> graphs(DatasetGraph quads) {
    var names = new TreeSet<String>();
    quads.listGraphNodes().forEachRemaining(each -> names.add(each.getURI()));
    return names.stream().map(NodeFactory::createURI).toList();
  }

  private static void trig(DatasetGraph quads, OutputStream out) throws IOException {
    var writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
    writer.start();
    Sparql.PREFIXES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> writer.prefix(each.getKey(), each.getValue()));
    for (var graph : graphs(quads)) {
      sorted(quads, graph).forEach(writer::quad);
    }
    writer.finish();
  }

  private static List<Quad> sorted(DatasetGraph quads, Node graph) {
    return quads.stream(graph, Node.ANY, Node.ANY, Node.ANY)
        .map(quad -> Map.entry(CanonicalQuads.line(quad), quad))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /// The union of all graphs: the canonical quads without their graphs, each triple once.
  private static void turtle(DatasetGraph quads, Path folder, OutputStream out) throws IOException {
    var sorted = Files.createTempFile(folder, "union", ".nq");
    try {
      try (var lines = Files.newOutputStream(sorted)) {
        CanonicalQuads.write(
            quads.stream().map(each -> new Quad(Quad.defaultGraphNodeGenerated, each.asTriple())),
            lines);
      }
      var writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
      writer.start();
      Sparql.PREFIXES.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(each -> writer.prefix(each.getKey(), each.getValue()));
      RDFParser.source(sorted).lang(Lang.NTRIPLES).parse(new EachOnce(writer));
      writer.finish();
    } finally {
      Files.deleteIfExists(sorted);
    }
  }

  private void jsonLd(DatasetGraph quads, OutputStream out) throws IOException {
    out.write(("{\"@context\":" + jsonLd.terms() + ",\n\"@graph\":[").getBytes(UTF_8));
    var first = true;
    for (var graph : graphs(quads)) {
      var nodes = jsonLd.nodes(quads.getGraph(graph));
      var entry = "{\"@id\":\"" + graph.getURI() + "\",\"@graph\":" + nodes + "}";
      out.write(((first ? "\n" : ",\n") + entry).getBytes(UTF_8));
      first = false;
    }
    out.write("\n]}\n".getBytes(UTF_8));
  }
}
