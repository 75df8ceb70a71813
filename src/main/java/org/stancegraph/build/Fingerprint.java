package org.stancegraph.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Tells in milliseconds whether any file that a build reads, or the program itself, has another
/// content than before. Two checksums of 32 bits guard against accidents, and cost a command less
/// than loading a digest does; against forgery, the digests of a build's graphs do.
final class Fingerprint {

  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();

  private Fingerprint() {}

  static String of(Inputs inputs) {
    var fingerprint = new Fingerprint();
    for (var root : List.of(inputs.seeds(), inputs.ontology(), program())) {
      fingerprint.add("in".getBytes(UTF_8));
      files(root).forEach(file -> fingerprint.add(root, file));
    }
    return "%08x%08x".formatted(fingerprint.one.getValue(), fingerprint.other.getValue());
  }

  /// The jar or folder of classes that this program runs from: another mapping, another graph.
  private static Path program() {
    var source = Fingerprint.class.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(source.toString()));
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

  private void add(Path root, Path file) {
    try {
      var bytes = Files.readAllBytes(file);
      add((root.relativize(file) + "\n" + bytes.length + "\n").getBytes(UTF_8));
      add(bytes);
    } catch (IOException e) {
      add((root.relativize(file) + "\nunreadable\n").getBytes(UTF_8));
    }
  }

  private void add(byte[] bytes) {
    one.update(bytes);
    other.update(bytes);
  }
}
