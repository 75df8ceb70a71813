package org.stancegraph.build;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.Lines;
import org.stancegraph.graph.NamedGraph;

/// One graph that a client sent, kept in a file of ours meanwhile: read with all the care that a
/// file to load is.
public final class IncomingGraph {

  private static final Path BODY = Path.of("body");

  /// What a client may say that its body is.
  private static final Map<String, Lang> SYNTAXES =
      new TreeMap<>(
          Map.of(
              "text/turtle", Lang.TTL,
              "application/trig", Lang.TRIG,
              "application/n-triples", Lang.NTRIPLES,
              "application/n-quads", Lang.NQUADS,
              "application/rdf+xml", Lang.RDFXML,
              "application/ld+json", Lang.JSONLD));

  private final RdfFile file;

  private IncomingGraph(RdfFile file) {
    this.file = file;
  }

  /// The graph of this name in the file; the media type says the syntax.
  public static Checked<IncomingGraph> of(
      String graph, Path file, String mediaType, boolean packed) {
    var lang = Optional.ofNullable(SYNTAXES.get(mediaType));
    if (!WellFormed.isIri(graph)) {
      return bad("'" + graph + "' is no IRI", "write ?graph= and the graph's whole IRI, encoded");
    }
    return lang.map(known -> new RdfFile(file, BODY, known, graph, packed))
        .map(known -> Checked.good(new IncomingGraph(known)))
        .orElseGet(() -> bad("'" + mediaType + "' is no syntax of RDF", "send " + offered()));
  }

  public static String offered() {
    return String.join(", ", SYNTAXES.keySet());
  }

  Checked<NamedGraph> read() {
    return file.read().then(content -> only(content.graphs()));
  }

  private Checked<NamedGraph> only(Map<String, NamedGraph> graphs) {
    var others = graphs.keySet().stream().filter(name -> !name.equals(file.graph())).toList();
    if (!others.isEmpty()) {
      return bad(
          "the body has the graph " + others.getFirst() + ", and the address another",
          "send the triples of one graph");
    }
    var none = new NamedGraph(file.graph(), empty(), new Lines(Map.of()));
    return Checked.good(graphs.getOrDefault(file.graph(), none));
  }

  private static Graph empty() {
    return GraphFactory.createDefaultGraph();
  }

  private static <T> Checked<T> bad(String message, String hint) {
    return Checked.bad(Finding.error(Place.of(BODY), message, hint));
  }
}
