package org.stancegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.stancegraph.seed.EntityId;

/// The files of `ontology/` for tests: one by one, a module with all that it imports, or together.
final class OntologyFolder {

  static final Path DIR = Path.of("ontology");
  static final Path ROOT = DIR.resolve("stancegraph.ttl");
  static final Path ALIGNMENTS = DIR.resolve("alignments.ttl");

  private OntologyFolder() {}

  static List<Path> modules() throws IOException {
    return files(DIR, ".ttl");
  }

  static List<Path> schemes() throws IOException {
    return files(DIR.resolve("schemes"), ".ttl");
  }

  static List<Path> checks() throws IOException {
    return files(DIR.resolve("checks"), ".rq");
  }

  /// All files below the folder that end so, sorted; none where there is no folder.
  static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var depth = folder.equals(DIR) ? 1 : Integer.MAX_VALUE;
    try (var found = Files.walk(folder, depth)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /// The triples of the files in one graph; a warning of the parser fails, as an error does.
  static Graph read(Collection<Path> files) {
    var graph = GraphFactory.createDefaultGraph();
    files.forEach(
        file ->
            RDFParser.source(file)
                .checking(true)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(graph));
    return graph;
  }

  static Graph everything() throws IOException {
    return read(Stream.concat(modules().stream(), schemes().stream()).toList());
  }

  /// The module's file and those of all that it imports, found in the folder by their IRIs.
  static SequencedSet<Path> withImports(Path module) {
    var found = new LinkedHashSet<Path>();
    var waiting = new ArrayDeque<Path>(List.of(module));
    while (!waiting.isEmpty()) {
      var file = waiting.remove();
      if (found.add(file)) {
        read(List.of(file)).stream(Node.ANY, OWL2.imports.asNode(), Node.ANY)
            .map(Triple::getObject)
            .forEach(imported -> waiting.add(fileOf(imported.getURI())));
      }
    }
    return found;
  }

  private static Path fileOf(String module) {
    return DIR.resolve(module.substring(EntityId.TERMS.length()) + ".ttl");
  }
}
