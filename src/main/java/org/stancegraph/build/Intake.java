package org.stancegraph.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.Lines;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.seed.Sha256;

/// Takes what a parser finds in one file: the triples by graph, where each node and property first
/// stands, and what is wrong. Blank nodes are named by the file's content and their order in it, so
/// that the same file gives the same quads, however its blank nodes hang together.
final class Intake extends StreamRDFBase implements ErrorHandler {

  private static final int MOST_FINDINGS = 100;

  private final Path file;
  private final String unnamed;
  private final String blankPrefix;
  private final Map<String, Graph> graphs = new TreeMap<>();
  private final Map<String, Map<String, Place>> places = new HashMap<>();
  private final Map<Node, Node> blanks = new HashMap<>();
  private final List<Finding> errors = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();
  private Place here;

  /// The name is for the triples that the file puts in no graph; the digest is of its content.
  Intake(Path file, String unnamed, String digest) {
    this.file = file;
    this.unnamed = unnamed;
    this.blankPrefix = Sha256.of(unnamed + " " + digest).substring(0, 16) + "n";
    this.here = Place.of(file);
  }

  /// What the file holds; to be asked once it has been read and nothing was wrong.
  Map<String, NamedGraph> graphs() {
    var named = new TreeMap<String, NamedGraph>();
    graphs.forEach(
        (name, triples) ->
            named.put(name, new NamedGraph(name, triples, new Lines(places.get(name)))));
    return named;
  }

  List<Finding> errors() {
    return errors;
  }

  List<Finding> warnings() {
    return warnings;
  }

  /// The parser is here.
  void at(long line, long column) {
    here = place(line, column);
  }

  @Override
  public void triple(Triple triple) {
    add(unnamed, triple);
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isDefaultGraph()) {
      add(unnamed, quad.asTriple());
    } else if (quad.getGraph().isURI()) {
      add(quad.getGraph().getURI(), quad.asTriple());
    } else {
      refuse("a graph without an IRI", "name the graph by an IRI");
    }
  }

  private void add(String graph, Triple triple) {
    if (triple.getSubject().isTripleTerm() || triple.getObject().isTripleTerm()) {
      refuse("a triple inside a triple", "the store keeps plain RDF 1.1: describe it by a node");
      return;
    }
    var subject = stable(triple.getSubject());
    var node = subject.isBlank() ? subject.getBlankNodeLabel() : subject.getURI();
    var known = places.computeIfAbsent(graph, name -> new HashMap<>(Map.of(name, here)));
    known.putIfAbsent(node, here);
    known.putIfAbsent(Lines.key(node, triple.getPredicate().getURI()), here);
    graphs
        .computeIfAbsent(graph, _ -> GraphFactory.createDefaultGraph())
        .add(Triple.create(subject, triple.getPredicate(), stable(triple.getObject())));
  }

  private Node stable(Node node) {
    return node.isBlank()
        ? blanks.computeIfAbsent(
            node, _ -> NodeFactory.createBlankNode(blankPrefix + blanks.size()))
        : node;
  }

  private void refuse(String what, String hint) {
    note(errors, Finding.error(here, what + " cannot be loaded", hint));
  }

  /// A value that its datatype has not, and an IRI that is none by itself, would be wrong in the
  /// store too; the other warnings of the parser are about taste.
  @Override
  public void warning(String message, long line, long column) {
    if (message.startsWith("Lexical form") || message.contains("Relative IRI")) {
      error(message, line, column);
    } else {
      note(warnings, Finding.warning(place(line, column), message, "look whether it is meant so"));
    }
  }

  @Override
  public void error(String message, long line, long column) {
    note(errors, Finding.error(place(line, column), message, "mend the file at this place"));
  }

  @Override
  public void fatal(String message, long line, long column) {
    error(message, line, column);
    throw new RiotException(message);
  }

  private static void note(List<Finding> findings, Finding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    }
  }

  private Place place(long line, long column) {
    return line > 0 ? new Place(file, (int) line, (int) Math.max(column, 1)) : Place.of(file);
  }
}
