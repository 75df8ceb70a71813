package org.stancegraph.publish;

import jakarta.json.Json;
import java.util.Map;
import org.stancegraph.seed.EntityId;

/// The dataset as search engines for datasets read it: schema.org in JSON-LD, for a page to carry.
public final class DatasetCard {

  /// What a citation names.
  public static final String IRI = EntityId.BASE + "dataset";

  private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

  private static final Map<String, String> DUMPS =
      Map.of(
          "nq", "application/n-quads",
          "trig", "application/trig",
          "ttl", "text/turtle",
          "jsonld", "application/ld+json");

  private DatasetCard() {}

  /// Safe inside a script element: no character of it can end one.
  public static String of(String base, String version) {
    var distributions = Json.createArrayBuilder();
    DUMPS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            dump ->
                distributions.add(
                    Json.createObjectBuilder()
                        .add("@type", "DataDownload")
                        .add("contentUrl", base + "dump/stancegraph." + dump.getKey() + ".gz")
                        .add("encodingFormat", dump.getValue())
                        .add("license", LICENCE)));
    var card =
        Json.createObjectBuilder()
            .add("@context", "https://schema.org/")
            .add("@type", "Dataset")
            .add("@id", IRI)
            .add("name", "Stancegraph")
            .add(
                "description",
                "Who said what about an election, and where it is written: actors, elections,"
                    + " statements, stances and figures, each with its place in a source.")
            .add("url", base + "dataset")
            .add("license", LICENCE)
            .add("version", version)
            .add(
                "creator",
                Json.createObjectBuilder()
                    .add("@type", "Organization")
                    .add("name", "Stancegraph founders"))
            .add("sameAs", base + ".well-known/void")
            .add("isAccessibleForFree", true)
            .add("keywords", Json.createArrayBuilder().add("elections").add("stance"))
            .add("distribution", distributions)
            .build();
    return card.toString().replace("<", "\\u003c");
  }
}
