package org.stancegraph.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.Sha256;

/// A backup as it is read back: first all of it as bytes, which must be those that were written,
/// and only then as quads.
public record BackupFile(Path path, String version, String builtFrom, long quads) {

  static final String HEAD = "# stancegraph-backup 1";
  static final String VERSION = "# version ";
  static final String BUILT_FROM = "# built-from ";
  static final String QUADS = "# quads ";
  static final String DIGEST = "# sha256 ";

  /// The file, once it is seen to be whole and unchanged.
  public static Checked<BackupFile> verified(Path path) {
    try (var in = open(path);
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return read(path, lines);
    } catch (EOFException e) {
      return bad(path, "the backup ends too early");
    } catch (ZipException e) {
      return bad(path, "the backup is damaged: " + e.getMessage());
    } catch (IOException e) {
      return Checked.bad(
          Finding.error(
              Place.of(path), "cannot be read: " + e.getMessage(), "name a readable backup"));
    }
  }

  private static InputStream open(Path path) throws IOException {
    var in = Files.newInputStream(path);
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static Checked<BackupFile> read(Path path, BufferedReader lines) throws IOException {
    if (!HEAD.equals(lines.readLine())) {
      return bad(path, "this is no backup of a store");
    }
    var notes = new HashMap<String, String>();
    var digest = Sha256.digest();
    var quads = 0L;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("# ")) {
        note(line, notes);
      } else {
        quads++;
        digest.update((line + "\n").getBytes(UTF_8));
      }
    }
    return judged(path, notes, quads, digest);
  }

  private static void note(String line, Map<String, String> notes) {
    var end = line.indexOf(' ', 2) + 1;
    notes.put(line.substring(0, end), line.substring(end));
  }

  private static Checked<BackupFile> judged(
      Path path, Map<String, String> notes, long quads, MessageDigest digest) {
    if (!notes.keySet().containsAll(List.of(VERSION, BUILT_FROM, QUADS, DIGEST))) {
      return bad(path, "the backup ends too early");
    }
    var hex = HexFormat.of().formatHex(digest.digest());
    return String.valueOf(quads).equals(notes.get(QUADS)) && hex.equals(notes.get(DIGEST))
        ? Checked.good(new BackupFile(path, notes.get(VERSION), notes.get(BUILT_FROM), quads))
        : bad(path, "the backup is damaged: its quads are not those that were written");
  }

  /// The graphs by name, each blank node under the name that it had.
  Checked<Map<String, Graph>> graphs() {
    var graphs = new TreeMap<String, Graph>();
    var strange = new ArrayList<String>();
    var sink =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            if (quad.getGraph() != null && quad.getGraph().isURI()) {
              graphs
                  .computeIfAbsent(quad.getGraph().getURI(), _ -> GraphFactory.createDefaultGraph())
                  .add(quad.asTriple());
            } else {
              strange.add(quad.toString());
            }
          }
        };
    try (var in = open(path)) {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .labelToNode(LabelToNode.createUseLabelEncoded())
          .parse(sink);
    } catch (IOException | RiotException e) {
      return bad(path, "the backup is damaged: " + e.getMessage());
    }
    return strange.isEmpty()
        ? Checked.good(graphs)
        : bad(path, "the backup has a quad in no graph: " + strange.getFirst());
  }

  private static <T> Checked<T> bad(Path path, String message) {
    return Checked.bad(
        Finding.error(Place.of(path), message, "nothing was changed; take another backup"));
  }
}
