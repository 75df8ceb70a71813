package org.stancegraph.ontology;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.stancegraph.finding.Checked;

/// The model as files: modules, concept schemes, shapes and the context, read once, with the
/// questions that the pipeline asks of them. Nothing in Java knows a political term.
public final class Ontology {

  /// The graphs of the ontology in a store: this, and the name of the module's or scheme's file.
  public static final String GRAPHS = "https://w3id.org/stancegraph/graph/ontology/";

  private static final Node ONTOLOGY = OWL2.Ontology.asNode();

  private final SequencedMap<String, Graph> modules;
  private final Graph terms = GraphFactory.createDefaultGraph();
  private final Graph shapes = GraphFactory.createDefaultGraph();
  private final Context context;
  private final SortedSet<String> concepts;
  private final SortedSet<String> declared;

  private Ontology(OntologyFiles files, Context context) {
    this.context = context;
    var named = new TreeMap<String, Graph>();
    files.modules.forEach((file, graph) -> named.put(graphName(file), graph));
    this.modules = Collections.unmodifiableSequencedMap(named);
    files.modules.values().forEach(graph -> GraphUtil.addInto(terms, graph));
    files.shapes.values().forEach(graph -> GraphUtil.addInto(shapes, graph));
    this.concepts = subjects(RDF.type.asNode(), SKOS.Concept.asNode());
    this.declared = subjects(RDF.type.asNode(), Node.ANY);
  }

  /// The ontology in the folder, or every fault of its files.
  public static Checked<Ontology> load(Path dir) {
    var files = new OntologyFiles(dir);
    return files.findings.isEmpty()
        ? Checked.good(new Ontology(files, new Context(files.context.orElseThrow())))
        : new Checked.Bad<>(files.findings);
  }

  private static String graphName(Path file) {
    return GRAPHS + file.getFileName().toString().replaceFirst("\\.ttl$", "");
  }

  /// Modules and schemes by the name of their graph, sorted.
  public SequencedMap<String, Graph> modules() {
    return modules;
  }

  /// The name of the module or scheme, as of its file, that declares the term or concept.
  public Optional<String> moduleOf(String iri) {
    return modules.entrySet().stream()
        .filter(module -> module.getValue().contains(node(iri), RDF.type.asNode(), Node.ANY))
        .map(module -> module.getKey().substring(GRAPHS.length()))
        .findFirst();
  }

  /// Whether the IRI names a whole module, and not a term of one.
  public boolean isModule(String iri) {
    return isA(iri, ONTOLOGY);
  }

  /// The IRI of the module of which this IRI names the present version.
  public Optional<String> ofVersion(String iri) {
    return terms.stream(Node.ANY, OWL2.versionIRI.asNode(), node(iri))
        .map(triple -> triple.getSubject().getURI())
        .findFirst();
  }

  /// All modules and schemes in one graph.
  public Graph terms() {
    return terms;
  }

  /// All shapes in one graph.
  public Graph shapes() {
    return shapes;
  }

  public Context context() {
    return context;
  }

  /// What `owl:versionInfo` says of an ontology header; "unversioned" where none says anything.
  public String version() {
    return terms.stream(Node.ANY, OWL2.versionInfo.asNode(), Node.ANY)
        .filter(triple -> terms.contains(triple.getSubject(), RDF.type.asNode(), ONTOLOGY))
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .max(String::compareTo)
        .orElse("unversioned");
  }

  /// The class of a nested part, where the property's range (or, backwards, its domain) is one.
  public Optional<String> impliedClass(String property, boolean reverse) {
    var edge = reverse ? RDFS.domain : RDFS.range;
    var classes = terms.stream(node(property), edge.asNode(), Node.ANY).limit(2).toList();
    return classes.size() == 1 && classes.getFirst().getObject().isURI()
        ? Optional.of(classes.getFirst().getObject().getURI())
        : Optional.empty();
  }

  public boolean isObjectProperty(String property) {
    return isA(property, OWL2.ObjectProperty.asNode());
  }

  public boolean isDatatypeProperty(String property) {
    return isA(property, OWL2.DatatypeProperty.asNode());
  }

  /// The IRIs of all concepts of all schemes.
  public SortedSet<String> concepts() {
    return concepts;
  }

  /// The IRIs of all terms and concepts that a module or scheme declares.
  public SortedSet<String> declared() {
    return declared;
  }

  private boolean isA(String term, Node type) {
    return terms.contains(node(term), RDF.type.asNode(), type);
  }

  private SortedSet<String> subjects(Node property, Node value) {
    return Collections.unmodifiableSortedSet(
        terms.stream(Node.ANY, property, value)
            .map(Triple::getSubject)
            .filter(Node::isURI)
            .map(Node::getURI)
            .collect(toCollection(TreeSet::new)));
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
