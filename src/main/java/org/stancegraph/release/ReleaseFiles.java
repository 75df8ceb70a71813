package org.stancegraph.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The texts that this package brings with it.
final class ReleaseFiles {

  private ReleaseFiles() {}

  static String text(String name) {
    try (var file = ReleaseFiles.class.getResourceAsStream("/release/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
