package org.stancegraph.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.stancegraph.build.Manifest;
import org.stancegraph.build.Stamp;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.CanonicalQuads;
import org.stancegraph.seed.Sha256;
import org.stancegraph.store.GraphStore;

/// Writes a store as one packed file of N-Quads, sorted, of one moment: a head says which version
/// they are, the end says how many they are and proves that they are all. Equal stores give equal
/// files, and any RDF library reads them.
public final class Backup {

  private Backup() {}

  /// What the file of a version is called where nobody names it.
  public static String name(String version) {
    return "stancegraph-" + version + ".nq.gz";
  }

  /// Writes the backup beside its place, reads it again, and only then puts it there. A folder gets
  /// a file that is called after the version.
  public static Checked<BackupFile> of(GraphStore store, Path target) {
    var file =
        Files.isDirectory(target) ? target.resolve(name(store.read(Manifest::versionIn))) : target;
    var draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var out = Files.newOutputStream(draft)) {
        write(store, out);
      }
      return BackupFile.verified(draft).then(written -> placed(written, file));
    } catch (IOException e) {
      return Checked.bad(
          Finding.error(
              Place.of(file),
              "the backup cannot be written: " + e.getMessage(),
              "name a file or folder on a disk with space"));
    }
  }

  private static Checked<BackupFile> placed(BackupFile draft, Path file) {
    try {
      Files.move(
          draft.path(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return Checked.good(new BackupFile(file, draft.version(), draft.builtFrom(), draft.quads()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the backup to a stream, and leaves it open. Readers and writers of the store go on.
  public static void write(GraphStore store, OutputStream out) throws IOException {
    try {
      store.read(data -> written(store, data, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static OutputStream written(GraphStore store, DatasetGraph data, OutputStream out) {
    try {
      var packed = new GZIPOutputStream(out, 1 << 16);
      var head = BackupFile.HEAD + "\n";
      head += BackupFile.VERSION + Manifest.versionIn(data) + "\n";
      head += BackupFile.BUILT_FROM + Stamp.in(store).map(Stamp::fingerprint).orElse("-") + "\n";
      packed.write(head.getBytes(UTF_8));
      var tally = new Tally(packed);
      CanonicalQuads.write(data.stream(), tally);
      packed.write(tally.end().getBytes(UTF_8));
      packed.finish();
      return packed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Counts the lines on their way and digests them.
  private static final class Tally extends FilterOutputStream {

    private final MessageDigest digest = Sha256.digest();
    private long lines;

    private Tally(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      for (int at = from; at < from + length; at++) {
        lines += bytes[at] == '\n' ? 1 : 0;
      }
      digest.update(bytes, from, length);
      out.write(bytes, from, length);
    }

    private String end() {
      var hex = HexFormat.of().formatHex(digest.digest());
      return BackupFile.QUADS + lines + "\n" + BackupFile.DIGEST + hex + "\n";
    }
  }
}
