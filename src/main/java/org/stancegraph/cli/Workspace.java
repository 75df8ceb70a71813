package org.stancegraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stancegraph.build.Inputs;
import picocli.CommandLine.Option;

/// The options that say which folders a command works on: those of the checkout, if not told
/// otherwise.
public final class Workspace {

  private static final String FOLDER = "DIR";

  @Option(names = "--seeds", paramLabel = FOLDER, description = "The records (default: seeds/).")
  private @Nullable Path seeds;

  @Option(
      names = "--ontology",
      paramLabel = FOLDER,
      description = "The ontology (default: ontology/).")
  private @Nullable Path ontology;

  /// The root of the checkout, which the launcher knows.
  public static Path home() {
    return Path.of(System.getProperty("stancegraph.home", ""));
  }

  /// A folder of the checkout, as a person standing in the working folder would write it.
  public static Path inHome(String name) {
    var here = Path.of("").toAbsolutePath();
    var folder = home().toAbsolutePath().normalize().resolve(name);
    return folder.startsWith(here) ? here.relativize(folder) : folder;
  }

  public Inputs inputs() {
    return new Inputs(
        Optional.ofNullable(seeds).orElseGet(() -> inHome("seeds")),
        Optional.ofNullable(ontology).orElseGet(() -> inHome("ontology")));
  }
}
