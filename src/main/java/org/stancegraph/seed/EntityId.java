package org.stancegraph.seed;

import java.util.regex.Pattern;

/// A thing's stable name, its kind and slug, as in `actor/odihr`; the only place that mints an IRI.
public record EntityId(String kind, String slug) {

  /// The base of all IRIs: terms under `ns/`, things under `id/`, graphs under `graph/`.
  public static final String BASE = "https://w3id.org/stancegraph/";

  public static final String TERMS = BASE + "ns/";
  public static final String THINGS = BASE + "id/";
  public static final String GRAPHS = BASE + "graph/";

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public EntityId {
    if (!isSlug(kind) || !isSlug(slug)) {
      throw new IllegalArgumentException(
          "not lower-case words joined by '-': " + kind + "/" + slug);
    }
  }

  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  public String iri() {
    return THINGS + kind + "/" + slug;
  }

  /// A part of the record, as in `statement/us-concurs/report-a`.
  public String part(String name) {
    return iri() + "/" + name;
  }

  public String graph() {
    return GRAPHS + kind + "/" + slug;
  }

  @Override
  public String toString() {
    return kind + "/" + slug;
  }
}
