package org.stancegraph.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/// Writes quads so that equal data are equal bytes: N-Quads in UTF-8, a line each, sorted by code
/// point. There are no blank nodes in what records give, so nothing has to be relabelled.
public final class CanonicalQuads {

  /// UTF-16 sorts the letters outside the basic plane before some inside it; UTF-8 does not.
  private static final Comparator<String> CODE_POINT_ORDER = CanonicalQuads::compare;

  private static final int LINES_IN_MEMORY = 250_000;

  private static final NodeFormatter TERMS = new NodeFormatterNT();

  private CanonicalQuads() {}

  /// Writes the quads of the graphs and leaves the stream open. A line that comes twice is one
  /// quad. However many there are, only so many lines are in memory at once.
  public static void write(Stream<Quad> quads, OutputStream out) throws IOException {
    write(quads, out, LINES_IN_MEMORY);
  }

  static void write(Stream<Quad> quads, OutputStream out, int inMemory) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    var lines =
        BagFactory.newSortedBag(
            new ThresholdPolicyCount<>(inMemory), new LineFiles(), CODE_POINT_ORDER);
    try {
      quads.map(CanonicalQuads::line).forEach(lines::add);
      var last = "";
      for (var line : lines) {
        if (!line.equals(last)) {
          writer.write(line);
          last = line;
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      lines.close();
    }
    writer.flush();
  }

  public static Stream<Quad> quads(NamedGraph graph) {
    var name = NodeFactory.createURI(graph.name());
    return graph.triples().stream().map(triple -> Quad.create(name, triple));
  }

  /// SHA-256 of the graph's canonical quads: the same for the same triples, however it was written.
  public static String digest(NamedGraph graph) {
    try (var out =
        new DigestOutputStream(
            OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      write(quads(graph), out);
      return HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("a digest needs neither disk nor provider", e);
    }
  }

  /// One quad as N-Quads has it, with its line feed.
  public static String line(Quad quad) {
    var line = new StringWriterI();
    term(line, quad.getSubject());
    term(line, quad.getPredicate());
    term(line, quad.getObject());
    if (!quad.isDefaultGraph()) {
      term(line, quad.getGraph());
    }
    line.print(".\n");
    return line.toString();
  }

  private static void term(AWriter line, Node node) {
    TERMS.format(line, node);
    line.print(' ');
  }

  /// The order of canonical lines: by code points.
  public static int compare(String a, String b) {
    var end = Math.min(a.length(), b.length());
    for (var i = 0; i < end; i++) {
      var x = a.charAt(i);
      var y = b.charAt(i);
      if (x != y) {
        return Character.isSurrogate(x) == Character.isSurrogate(y)
            ? Character.compare(x, y)
            : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
