package org.stancegraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small world of records in a folder of its own, under the project's real ontology.
public record World(Path seeds, Path store) {

  private static final String PROVENANCE =
      "provenance: {codedBy: first-coder, codedOn: 2026-11-23, codebook: \"1.0\"}\n";

  public static World in(Path folder) throws IOException {
    var world = new World(folder.resolve("seeds"), folder.resolve("store"));
    world.write("coders/first-coder", "type: Coder\nlabel: {en: First coder}\n" + PROVENANCE);
    world.organization("osce", "OSCE", "");
    world.organization("odihr", "ODIHR", "partOf: osce\n");
    return world;
  }

  public Inputs inputs() {
    return new Inputs(seeds, Path.of("ontology"));
  }

  public Path organization(String slug, String label, String more) throws IOException {
    return write(
        "actors/" + slug, "type: Organization\nlabel: {en: " + label + "}\n" + more + PROVENANCE);
  }

  public Path write(String name, String text) throws IOException {
    var file = seeds.resolve(name + ".yaml");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  public void delete(String name) throws IOException {
    Files.delete(seeds.resolve(name + ".yaml"));
  }
}
