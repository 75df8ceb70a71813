package org.stancegraph.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/// The syntaxes of RDF in which a thing or a graph leaves: by its suffix, by its media type. Some
/// tell which graph says what, the others only what is said.
public enum RdfFormat {
  TTL("text/turtle", "Turtle", RDFFormat.TURTLE_PRETTY, false),
  JSONLD("application/ld+json", "JSON-LD", RDFFormat.JSONLD11_PRETTY, false),
  RDF("application/rdf+xml", "RDF/XML", RDFFormat.RDFXML_PLAIN, false),
  NT("application/n-triples", "N-Triples", RDFFormat.NTRIPLES_UTF8, false),
  TRIG("application/trig", "TriG", RDFFormat.TRIG_PRETTY, true),
  NQ("application/n-quads", "N-Quads", RDFFormat.NQUADS_UTF8, true);

  private final String mediaType;
  private final String title;
  private final RDFFormat jena;
  private final boolean quads;

  RdfFormat(String mediaType, String title, RDFFormat jena, boolean quads) {
    this.mediaType = mediaType;
    this.title = title;
    this.jena = jena;
    this.quads = quads;
  }

  public String mediaType() {
    return mediaType;
  }

  /// As people call it.
  public String title() {
    return title;
  }

  RDFFormat jena() {
    return jena;
  }

  /// Whether it keeps the graph of each triple.
  public boolean namesGraphs() {
    return quads;
  }

  /// The end of its files' names, without the dot.
  public String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RdfFormat> named(String suffix) {
    return Arrays.stream(values()).filter(each -> each.suffix().equals(suffix)).findFirst();
  }

  public static List<String> suffixes() {
    return Arrays.stream(values()).map(RdfFormat::suffix).toList();
  }
}
