package org.stancegraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The text of a file beside the templates, such as a query that a page needs.
final class PageFile {

  private PageFile() {}

  static String text(String name) {
    try (var file = PageFile.class.getResourceAsStream("/pages/" + name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
