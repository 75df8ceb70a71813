package org.stancegraph.query;

import java.util.List;
import org.apache.jena.query.Query;

/// A query as people read it: without the prefixes that were declared for it and that it does not
/// use.
public final class ShownQuery {

  private ShownQuery() {}

  public static String of(Query query) {
    var copy = query.cloneQuery();
    var body = body(copy);
    List.copyOf(copy.getPrefixMapping().getNsPrefixMap().keySet()).stream()
        .filter(prefix -> !body.contains(prefix + ":"))
        .forEach(copy.getPrefixMapping()::removeNsPrefix);
    return copy.serialize();
  }

  /// The query after its prologue, in which a prefix counts as used.
  private static String body(Query query) {
    return query
        .serialize()
        .lines()
        .filter(line -> !line.startsWith("PREFIX"))
        .reduce("", (text, line) -> text + "\n" + line);
  }
}
