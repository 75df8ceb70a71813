package org.stancegraph.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.CanonicalQuads;
import org.stancegraph.store.GraphStore;

/// One state of the dataset as canonical lines in order: of a store, a release, or a file of quads.
public final class Snapshot implements AutoCloseable {

  private final Path lines;
  private final boolean ours;

  private Snapshot(Path lines, boolean ours) {
    this.lines = lines;
    this.ours = ours;
  }

  public static Checked<Snapshot> of(Path place) {
    var dump = place.resolve("stancegraph.nq.gz");
    if (Files.isRegularFile(dump)) {
      return Checked.good(new Snapshot(dump, false));
    }
    if (Files.isDirectory(place)) {
      return GraphStore.open(place).then(Snapshot::ofStore);
    }
    return Files.isRegularFile(place)
        ? ofFile(place)
        : fault(place, "there is nothing here", "name a store, a release or a file of quads");
  }

  private static Checked<Snapshot> ofStore(GraphStore opened) {
    try (opened) {
      return Checked.good(opened.read(Snapshot::written));
    }
  }

  private static Checked<Snapshot> ofFile(Path file) {
    try {
      return Checked.good(written(RDFParser.source(file).toDatasetGraph()));
    } catch (RiotException e) {
      return fault(file, "not readable as RDF: " + e.getMessage(), "name N-Quads or TriG");
    }
  }

  private static Checked<Snapshot> fault(Path place, String message, String hint) {
    return Checked.bad(Finding.error(Place.of(place), message, hint));
  }

  private static Snapshot written(DatasetGraph quads) {
    try {
      var file = Files.createTempFile("stancegraph-snapshot", ".nq");
      try (var out = Files.newOutputStream(file)) {
        CanonicalQuads.write(quads.stream(), out);
      }
      return new Snapshot(file, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BufferedReader reader() throws IOException {
    var in = Files.newInputStream(lines);
    var packed = lines.toString().endsWith(".gz");
    return new BufferedReader(new InputStreamReader(packed ? new GZIPInputStream(in) : in, UTF_8));
  }

  @Override
  public void close() {
    try {
      if (ours) {
        Files.deleteIfExists(lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
