package org.stancegraph.ontology;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// The files of the ontology's folder, each parsed once; what is wrong with them is collected, so
/// that all faults show in one run.
final class OntologyFiles {

  private static final String CONTEXT = "context.jsonld";

  private final Path dir;
  final List<Finding> findings = new ArrayList<>();
  final SequencedMap<Path, Graph> modules = new TreeMap<>();
  final SequencedMap<Path, Graph> shapes = new TreeMap<>();
  Optional<JsonObject> context = Optional.empty();

  OntologyFiles(Path dir) {
    this.dir = dir;
    paths().forEach(this::read);
    if (context.isEmpty() && findings.isEmpty()) {
      findings.add(
          Finding.error(
              Place.of(dir.resolve(CONTEXT)),
              "there is no context",
              "name the ontology's folder, which holds " + CONTEXT));
    }
  }

  private List<Path> paths() {
    if (!Files.isDirectory(dir)) {
      return List.of();
    }
    try (var tree = Files.walk(dir)) {
      return tree.filter(Files::isRegularFile).filter(this::isMeant).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The modules and schemes, the shapes, and the context; not the examples, checks and migrations.
  private boolean isMeant(Path file) {
    var inside = dir.relativize(file);
    var folder = inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
    var known = folder.isEmpty() || folder.equals("schemes") || folder.equals("shapes");
    return inside.endsWith(CONTEXT) || (known && file.toString().endsWith(".ttl"));
  }

  private void read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      findings.add(Finding.error(Place.of(file), "cannot be read", "save it as readable UTF-8"));
      return;
    }
    if (file.endsWith(CONTEXT)) {
      readContext(file, text);
    } else {
      readTurtle(file, text);
    }
  }

  private void readTurtle(Path file, String text) {
    switch (TurtleFile.read(file, text)) {
      case Checked.Good<Graph>(var graph) ->
          (dir.relativize(file).startsWith("shapes") ? shapes : modules).put(file, graph);
      case Checked.Bad<Graph>(var faults) -> findings.addAll(faults);
    }
  }

  private void readContext(Path file, String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      context = Optional.of(reader.readObject().getJsonObject("@context"));
    } catch (JsonParsingException e) {
      var at = e.getLocation();
      var place = new Place(file, (int) at.getLineNumber(), (int) at.getColumnNumber());
      findings.add(Finding.error(place, "not valid JSON", "mend the file at this place"));
    } catch (JsonException | ClassCastException | NullPointerException e) {
      findings.add(
          Finding.error(Place.of(file), "has no '@context' object", "write {\"@context\": {…}}"));
    }
  }
}
