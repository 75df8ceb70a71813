package org.stancegraph.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/// The queries that this package brings with it.
final class Queries {

  private Queries() {}

  static Query named(String name) {
    try (var file = Queries.class.getResourceAsStream("/publish/" + name + ".rq")) {
      var bytes = Objects.requireNonNull(file, name).readAllBytes();
      return QueryFactory.create(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
