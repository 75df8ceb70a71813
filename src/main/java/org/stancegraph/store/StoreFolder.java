package org.stancegraph.store;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// Says what keeps a folder from being a store before TDB2 touches it, because TDB2 would write
/// its files among anything that it finds.
record StoreFolder(Path path) {

  private static final String DATA = "Data-";

  private static final Pattern OURS =
      Pattern.compile(
          "Data-\\d+(-tmp)?|tdb\\.lock|Backups|%s(-tmp)?|%s[\\w-]+"
              .formatted(Pattern.quote(GraphStore.STAMP), Pattern.quote(GraphStore.TEXT)));

  /// What is wrong, or empty where a store may be opened or made here.
  Optional<Finding> fault() {
    if (!Files.exists(path)) {
      return cannotCreate();
    }
    if (!Files.isDirectory(path)) {
      return fault("the store must be a folder, and this is a file", "name another with --store");
    }
    if (!Files.isReadable(path) || !Files.isExecutable(path)) {
      return fault("the store's folder cannot be read", "ask its owner for read permission");
    }
    if (!Files.isWritable(path)) {
      return fault("the store's folder cannot be written", "TDB2 needs its lock file even to read");
    }
    return foreignContents();
  }

  private Optional<Finding> cannotCreate() {
    var parent = path.toAbsolutePath().normalize().getParent();
    while (parent != null && !Files.exists(parent)) {
      parent = parent.getParent();
    }
    return parent != null && Files.isDirectory(parent) && Files.isWritable(parent)
        ? Optional.empty()
        : fault("the store's folder cannot be made here", "name a writable place with --store");
  }

  private Optional<Finding> foreignContents() {
    try (var entries = Files.list(path)) {
      var strangers = entries.map(each -> each.getFileName().toString()).filter(this::isStrange);
      return strangers.sorted().findFirst().flatMap(this::notAStore);
    } catch (IOException e) {
      return fault("the store's folder cannot be listed: " + e.getMessage(), "check the disk");
    }
  }

  private boolean isStrange(String name) {
    return !OURS.matcher(name).matches();
  }

  private Optional<Finding> notAStore(String stranger) {
    return fault(
        "not a store: it holds '" + stranger + "'; nothing was written",
        "name an empty or new folder with --store");
  }

  private Optional<Finding> fault(String message, String hint) {
    return Optional.of(Finding.error(Place.of(path), message, hint));
  }

  /// An empty store takes 42 files of 8 MiB, most of it holes; a quad takes 405 bytes in six
  /// indexes. More than twice the sum is space that only replaced data use.
  boolean isMostlyGarbage(long quads) throws IOException {
    return size() > 2 * (42L * 8 * 1024 * 1024 + 405 * quads);
  }

  /// Of the files of the data, holes included.
  long size() throws IOException {
    try (var files = Files.walk(path)) {
      return files
          .filter(file -> path.relativize(file).toString().startsWith(DATA))
          .map(Path::toFile)
          .filter(File::isFile)
          .mapToLong(File::length)
          .sum();
    }
  }

  /// Takes away what a compaction that died has left: a draft, or data older than the newest.
  void sweep() throws IOException {
    try (var entries = Files.list(path)) {
      var all = entries.filter(each -> name(each).startsWith(DATA)).toList();
      var newest = all.stream().filter(StoreFolder::isWhole).max(comparingInt(StoreFolder::number));
      for (var each : all) {
        if (newest.isPresent() && !each.equals(newest.get())) {
          delete(each);
        }
      }
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private static boolean isWhole(Path data) {
    return !name(data).endsWith("-tmp");
  }

  private static int number(Path data) {
    return Integer.parseInt(name(data).substring(DATA.length()));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
