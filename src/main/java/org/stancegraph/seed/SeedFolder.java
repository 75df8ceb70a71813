package org.stancegraph.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;

/// The layout of `seeds/`: which folder holds which kind, and which file which slug.
public final class SeedFolder {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("actors", "actor"),
          Map.entry("posts", "post"),
          Map.entry("elections", "election"),
          Map.entry("events", "event"),
          Map.entry("sources", "source"),
          Map.entry("documents", "document"),
          Map.entry("figures", "figure"),
          Map.entry("statements", "statement"),
          Map.entry("comparisons", "comparison"),
          Map.entry("coders", "coder"),
          Map.entry("withdrawals", "withdrawal"));

  private static final String SUFFIX = ".yaml";

  private SeedFolder() {}

  /// The kinds that a record may be of, in alphabetical order.
  public static List<String> kinds() {
    return KINDS.values().stream().sorted().toList();
  }

  /// The record that a file's folder and name stand for, if they stand for one.
  public static Optional<EntityId> idOf(Path file) {
    var count = file.getNameCount();
    var kind = count < 2 ? null : KINDS.get(file.getName(count - 2).toString());
    var slug = file.getFileName().toString().replaceFirst("\\.yaml$", "");
    return kind != null && EntityId.isSlug(slug)
        ? Optional.of(new EntityId(kind, slug))
        : Optional.empty();
  }

  /// The folder that holds records of the kind.
  public static String folderOf(String kind) {
    return KINDS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(kind))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no records are of kind " + kind));
  }

  /// Every file below the folder but its README and what begins with a dot, sorted.
  static List<Path> files(Path seeds) {
    if (!Files.isDirectory(seeds)) {
      return List.of(seeds);
    }
    try (Stream<Path> tree = Files.walk(seeds)) {
      return tree.filter(Files::isRegularFile).filter(SeedFolder::isMeant).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isMeant(Path file) {
    var name = file.getFileName().toString();
    return !name.startsWith(".") && !name.equals("README.md");
  }

  /// The kind and the slug that a file's path gives.
  static Checked<EntityId> identify(Path seeds, Path file) {
    if (!Files.isDirectory(seeds)) {
      return bad(seeds, "there is no such folder", "name the folder of the records with --seeds");
    }
    var inside = seeds.relativize(file);
    var folder = inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
    var kind = KINDS.get(folder);
    if (inside.getNameCount() != 2 || kind == null) {
      return bad(file, "is not in a folder for records", folderHint(folder, inside));
    }
    return identify(kind, file);
  }

  private static String folderHint(String folder, Path inside) {
    var all = "the folders are " + String.join(", ", new TreeMap<>(KINDS).keySet());
    if (KINDS.containsKey(folder)) {
      return "move it up: records stand directly in "
          + folder
          + "/, not in "
          + inside.getParent()
          + "/";
    }
    return folder.isEmpty() ? all : Nearest.hint(folder, KINDS.keySet(), all);
  }

  private static Checked<EntityId> identify(String kind, Path file) {
    var name = file.getFileName().toString();
    if (!name.endsWith(SUFFIX)) {
      return notYaml(file, name);
    }
    var slug = name.substring(0, name.length() - SUFFIX.length());
    return EntityId.isSlug(slug)
        ? Checked.good(new EntityId(kind, slug))
        : bad(
            file,
            "the name '" + slug + "' is no slug: lower-case letters and digits joined by '-'",
            slugFrom(slug).map(s -> "rename it to " + s + SUFFIX).orElse("rename it"));
  }

  private static Checked<EntityId> notYaml(Path file, String name) {
    var stem = name.replaceFirst("\\.[^.]*$", "");
    var record = file.resolveSibling(stem + SUFFIX);
    return name.endsWith(".yml") && Files.exists(record)
        ? bad(file, "is a second file for the slug '" + stem + "'", "keep only " + record)
        : bad(file, "is not a record", "a record's name ends in " + SUFFIX + "; move others away");
  }

  /// The slug that a name was probably meant to be: `Odihr_Report` gives `odihr-report`.
  public static Optional<String> slugFrom(String name) {
    var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return EntityId.isSlug(slug) ? Optional.of(slug) : Optional.empty();
  }

  private static Checked<EntityId> bad(Path file, String message, String hint) {
    return Checked.bad(Finding.error(Place.of(file), message, hint));
  }
}
