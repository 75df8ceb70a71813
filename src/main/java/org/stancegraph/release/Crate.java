package org.stancegraph.release;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stancegraph.seed.Sha256;

/// What every file of a release is, with its size and its digest: RO-Crate for programs, checksums
/// for whoever has `sha256sum`.
final class Crate {

  private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";
  private static final String METADATA = "ro-crate-metadata.json";

  private Crate() {}

  static void write(Path folder, String version, String day) throws IOException {
    Files.writeString(folder.resolve(METADATA), metadata(folder, version, day) + "\n");
    var sums = new StringBuilder();
    for (var file : files(folder)) {
      sums.append(digest(folder, file)).append("  ").append(file).append('\n');
    }
    Files.writeString(folder.resolve("SHA256SUMS"), sums);
  }

  private static JsonObject metadata(Path folder, String version, String day) throws IOException {
    var graph = Json.createArrayBuilder();
    graph.add(
        Json.createObjectBuilder()
            .add("@id", METADATA)
            .add("@type", "CreativeWork")
            .add("conformsTo", reference("https://w3id.org/ro/crate/1.1"))
            .add("about", reference("./")));
    var parts = Json.createArrayBuilder();
    for (var file : files(folder)) {
      parts.add(reference(file));
    }
    graph.add(
        Json.createObjectBuilder()
            .add("@id", "./")
            .add("@type", "Dataset")
            .add("identifier", "https://w3id.org/stancegraph/dataset")
            .add("name", "Stancegraph")
            .add("description", "Who said what about an election, and where it is written.")
            .add("datePublished", day)
            .add("version", version)
            .add("license", reference(LICENCE))
            .add("hasPart", parts));
    for (var file : files(folder)) {
      graph.add(
          Json.createObjectBuilder()
              .add("@id", file)
              .add("@type", "File")
              .add("contentSize", Long.toString(Files.size(folder.resolve(file))))
              .add("encodingFormat", format(file))
              .add("sha256", digest(folder, file))
              .add("license", reference(LICENCE)));
    }
    return Json.createObjectBuilder()
        .add("@context", "https://w3id.org/ro/crate/1.1/context")
        .add("@graph", graph)
        .build();
  }

  private static JsonObject reference(String id) {
    return Json.createObjectBuilder().add("@id", id).build();
  }

  /// All files but the list itself, by their paths in the release, in order.
  static List<String> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(each -> folder.relativize(each).toString().replace('\\', '/'))
          .filter(each -> !each.equals("SHA256SUMS"))
          .sorted()
          .toList();
    }
  }

  private static String digest(Path folder, String file) throws IOException {
    return Sha256.of(Files.readAllBytes(folder.resolve(file)));
  }

  private static String format(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "gz" -> "application/gzip";
      case "csv" -> "text/csv";
      case "json" -> "application/json";
      case "jsonld" -> "application/ld+json";
      case "ttl" -> "text/turtle";
      case "graphml" -> "application/graphml+xml";
      case "md" -> "text/markdown";
      case String _ -> "application/octet-stream";
    };
  }
}
