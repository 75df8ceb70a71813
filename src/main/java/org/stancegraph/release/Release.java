package org.stancegraph.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.stancegraph.build.Manifest;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.publish.Metadata;
import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.seed.EntityId;
import org.stancegraph.store.GraphStore;

/// A release: the dataset, its questions, its model and what proves them, in one folder, the same
/// bytes for the same input. It is made beside its place and moved there whole.
public final class Release {

  private final GraphStore store;
  private final QueryCatalog questions;
  private final Asker asker;
  private final Ontology ontology;
  private final Path model;

  /// The model is the folder of the ontology's files.
  public Release(
      GraphStore store, QueryCatalog questions, Asker asker, Ontology ontology, Path model) {
    this.store = store;
    this.questions = questions;
    this.asker = asker;
    this.ontology = ontology;
    this.model = model;
  }

  /// The names of the files, once the folder holds them all.
  public Checked<List<String>> to(Path folder, Graph shaclReport) {
    if (Files.exists(folder) && !isEmptyOrRelease(folder)) {
      return Checked.bad(
          Finding.error(
              Place.of(folder),
              "not a release: it holds other files; nothing was written",
              "name an empty or new folder"));
    }
    var made = folder.resolveSibling(folder.getFileName() + "-tmp");
    try {
      delete(made);
      Files.createDirectories(made);
      store.read(quads -> write(quads, made, shaclReport));
      delete(folder);
      Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
      return Checked.good(Crate.files(folder));
    } catch (IOException | UncheckedIOException e) {
      return Checked.bad(
          Finding.error(
              Place.of(folder), "cannot be written: " + e.getMessage(), "check the disk's space"));
    }
  }

  private Path write(DatasetGraph quads, Path folder, Graph shaclReport) {
    try {
      new Dumps(ontology).write(quads, folder);
      var slugs = new KnownSlugs(store);
      new QuestionTables(questions, asker, slugs).write(folder.resolve("questions"));
      new Networks(questions, asker, slugs).write(folder.resolve("networks"));
      try (var out =
          new GZIPOutputStream(Files.newOutputStream(folder.resolve("nanopublications.trig.gz")))) {
        Nanopublications.write(quads, out);
      }
      copy(model, folder.resolve("ontology"));
      turtle(shaclReport, folder.resolve("shacl-report.ttl"));
      turtle(new Metadata(store).dataset(EntityId.BASE), folder.resolve("void.ttl"));
      var version = Manifest.versionIn(quads);
      var readme = ReleaseFiles.text("README.md").formatted(version, version);
      Files.writeString(folder.resolve("README.md"), readme);
      Crate.write(folder, version, lastDay(quads));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The day of the last coding, because a release knows no clock.
  private static String lastDay(DatasetGraph quads) {
    return quads.stream(Node.ANY, Node.ANY, DCTerms.created.asNode(), Node.ANY)
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  private static void turtle(Graph graph, Path file) throws IOException {
    var lines = RDFWriter.source(graph).format(RDFFormat.NTRIPLES_UTF8).asString().lines();
    Files.write(file, lines.sorted().toList());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static boolean isEmptyOrRelease(Path folder) {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty() || Files.exists(folder.resolve("SHA256SUMS"));
    } catch (IOException _) {
      return false;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
