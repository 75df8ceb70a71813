package org.stancegraph.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/// Tells in milliseconds whether any file that a build reads, or the program itself, has another
/// content than before. Two checksums and the length, 64 bits and more for each file, guard against
/// accidents; against forgery a build's own digests do.
final class Fingerprint {

  private Fingerprint() {}

  static String of(Inputs inputs) {
    var list = new StringBuilder();
    for (var root : List.of(inputs.seeds(), inputs.ontology(), program())) {
      list.append("in\n");
      files(root).forEach(file -> list.append(line(root, file)));
    }
    return Sha256.of(list.toString());
  }

  /// The jar or the folder of classes that this program runs from: another mapping is another
  // graph.
  private static Path program() {
    return Path.of(
        URI.create(
            Fingerprint.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static List<Path> files(Path root) {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (var tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Path root, Path file) {
    try {
      var bytes = Files.readAllBytes(file);
      var sums = sum(new CRC32(), bytes) + " " + sum(new CRC32C(), bytes);
      return root.relativize(file) + " " + bytes.length + " " + sums + "\n";
    } catch (IOException e) {
      return root.relativize(file) + " unreadable\n";
    }
  }

  private static String sum(Checksum checksum, byte[] bytes) {
    checksum.update(ByteBuffer.wrap(bytes));
    return Long.toHexString(checksum.getValue());
  }
}
