package org.stancegraph.federate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/// The queries of this package, which are files of their own language.
final class Resource {

  private Resource() {}

  static Query query(String name) {
    return QueryFactory.create(text(name));
  }

  static String text(String name) {
    try (var in = Resource.class.getResourceAsStream("/federate/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
