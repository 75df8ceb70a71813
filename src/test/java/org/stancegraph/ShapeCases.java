package org.stancegraph;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Golden;
import org.stancegraph.graph.Lines;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.graph.RecordMapper;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.seed.SeedReader;

/// The invented world of the shapes' cases. A case lays its records over that world; what no record
/// can get wrong, because reader and mapper stop it, is a Turtle file, as `load` would take it.
final class ShapeCases {

  private static final String RULES = "https://w3id.org/stancegraph/shapes/";
  static final Path ROOT = Path.of("src/test/resources/shapes");
  private static final Path WORLD = ROOT.resolve("_world");

  private final Ontology ontology = good(Ontology.load(Path.of("ontology")));
  private final RecordMapper mapper = new RecordMapper(ontology);
  private final Map<String, NamedGraph> world = records(WORLD);

  Ontology ontology() {
    return ontology;
  }

  Collection<NamedGraph> world() {
    return world.values();
  }

  /// The world with the records of the folder in the place of its own.
  Collection<NamedGraph> graphs(Path folder) {
    var graphs = new TreeMap<>(world);
    graphs.putAll(records(folder));
    return graphs.values();
  }

  /// The findings that the case lists; written anew where [Golden] says so.
  List<String> expected(String rule, List<String> found) throws IOException {
    var file = ROOT.resolve(rule, "findings.txt");
    if (Golden.isUpdated()) {
      Files.write(file, found);
    }
    return Files.readAllLines(file);
  }

  /// The finding with its file relative to the case.
  String shown(Finding finding) {
    return finding.toString().replaceAll("src/test/resources/shapes/[a-z_-]+/((in)?valid/)?", "");
  }

  private Map<String, NamedGraph> records(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.toString().endsWith(".ttl") ? loaded(file) : record(folder, file))
          .collect(toMap(NamedGraph::name, graph -> graph));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NamedGraph record(Path folder, Path file) {
    return good(new SeedReader().read(folder, file).then(mapper::map));
  }

  private static NamedGraph loaded(Path file) {
    var triples = RDFDataMgr.loadGraph(file.toString());
    return new NamedGraph(
        "https://w3id.org/stancegraph/graph/loaded", triples, new Lines(Map.of()));
  }

  /// The names of all rules.
  SortedSet<String> rules() {
    return ontology.shapes().stream(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filter(triple -> isShape(triple.getObject()) && isOurs(triple.getSubject()))
        .map(triple -> triple.getSubject().getURI().substring(RULES.length()))
        .collect(toCollection(TreeSet::new));
  }

  private static boolean isShape(Node type) {
    return type.equals(SHACL.NodeShape) || type.equals(SHACL.PropertyShape);
  }

  static boolean isOurs(Node node) {
    return node.isURI() && node.getURI().startsWith(RULES);
  }

  /// What the shape of the rule has for the property.
  List<Node> texts(String rule, Node property) {
    var shape = NodeFactory.createURI(RULES + rule);
    return ontology.shapes().stream(shape, property, Node.ANY).map(Triple::getObject).toList();
  }
}
