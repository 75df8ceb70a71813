package org.stancegraph.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// A folder of source texts, which stay outside the project. A text is known by the SHA-256 digest
/// of its bytes, so its file may have any name.
public final class Texts {

  /// A text and the file it was read from.
  public record Found(Path file, Text text) {}

  private static final int HEAD = 600;

  private final List<Found> all;

  private Texts(List<Found> all) {
    this.all = List.copyOf(all);
  }

  /// Every UTF-8 file in the folder; others cannot be source texts.
  public static Checked<Texts> in(Path dir) {
    if (!Files.isDirectory(dir)) {
      return Checked.bad(
          Finding.error(
              Place.of(dir), "there is no such folder", "name the folder of texts with --texts"));
    }
    try (var files = Files.list(dir)) {
      return Checked.good(
          new Texts(files.filter(Files::isRegularFile).sorted().flatMap(Texts::read).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text in one file.
  public static Checked<Found> file(Path file) {
    if (!Files.isReadable(file)) {
      return Checked.bad(
          Finding.error(Place.of(file), "there is no such text", "name a file that you may read"));
    }
    return read(file)
        .findFirst()
        .map(Checked::good)
        .orElseGet(
            () -> Checked.bad(Finding.error(Place.of(file), "is not UTF-8", "save it as UTF-8")));
  }

  private static Stream<Found> read(Path file) {
    try {
      return Text.decode(Files.readAllBytes(file)).stream().map(text -> new Found(file, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Found> byDigest(String digest) {
    return all.stream().filter(found -> found.text().digest().equals(digest)).findFirst();
  }

  /// The texts that have the title, or its beginning, at the beginning of one of their first lines.
  public List<Found> byTitle(String title) {
    var wording = new Wording(title);
    return all.stream()
        .filter(
            found ->
                wording.loosely(found.text()).stream()
                    .anyMatch(span -> beginsEarlyLine(found.text(), span)))
        .toList();
  }

  private static boolean beginsEarlyLine(Text text, Span title) {
    return title.start() < HEAD && (title.start() == 0 || text.at(title.start() - 1) == '\n');
  }
}
