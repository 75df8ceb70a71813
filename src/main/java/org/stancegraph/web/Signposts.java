package org.stancegraph.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.stancegraph.export.RdfFormat;

/// The links of an answer that tell a program what it has in hand (Signposting, FAIR): what to
/// cite, where the same is told in other formats, and on what terms.
final class Signposts {

  private static final String LICENCE =
      "<https://creativecommons.org/publicdomain/zero/1.0/>; rel=\"license\"";

  private static final String COLLECTION = "</dataset>; rel=\"collection\"";
  private static final String PAGE = "<https://schema.org/AboutPage>; rel=\"type\"";

  private Signposts() {}

  /// Of the dataset as a whole: its description, and the whole of it as a file.
  static String ofDataset(String iri) {
    return cite(iri)
        + ", <https://schema.org/Dataset>; rel=\"type\", "
        + link("/.well-known/void", "describedby", "text/turtle")
        + ", "
        + link("/dump/stancegraph.nq.gz", "item", "application/gzip");
  }

  /// Of a page about a thing.
  static String ofPage(String iri, String path) {
    return cite(iri) + ", " + COLLECTION + ", " + PAGE + ", " + described(path);
  }

  /// Of the data about a thing: the page, and the same in the other syntaxes.
  static String ofData(String iri, String path, RdfFormat format) {
    var others =
        Arrays.stream(RdfFormat.values())
            .filter(each -> each != format)
            .map(each -> link("/data/" + path + "." + each.suffix(), "alternate", each.mediaType()))
            .collect(Collectors.joining(", "));
    var page = link(Links.page(iri), "alternate", "text/html");
    return cite(iri)
        + ", "
        + COLLECTION
        + ", <"
        + iri
        + ">; rel=\"describes\", "
        + page
        + ", "
        + others;
  }

  static String cite(String iri) {
    return "<" + iri + ">; rel=\"cite-as\", " + LICENCE;
  }

  private static String described(String path) {
    return Arrays.stream(RdfFormat.values())
        .map(each -> link("/data/" + path + "." + each.suffix(), "describedby", each.mediaType()))
        .collect(Collectors.joining(", "));
  }

  private static String link(String address, String relation, String type) {
    return "<" + address + ">; rel=\"" + relation + "\"; type=\"" + type + "\"";
  }
}
