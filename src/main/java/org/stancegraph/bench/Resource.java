package org.stancegraph.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The texts beside this package's classes: templates of records, and queries.
final class Resource {

  private Resource() {}

  static String text(String name) {
    try (var in = Resource.class.getResourceAsStream("/bench/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
