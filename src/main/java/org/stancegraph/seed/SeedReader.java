package org.stancegraph.seed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Gatherers;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Place;

/// Reads the curated files under `seeds/`, so that every later step has records or findings, and
/// never a stack trace.
public final class SeedReader {

  private static final String BOM = "\uFEFF";

  /// All records below the folder, in the order of their paths; a stray file is a finding, and so
  /// is a folder without any record: it is the wrong one, and would empty a store.
  public List<Checked<SeedRecord>> readAll(Path seeds) {
    var files = SeedFolder.files(seeds);
    return files.isEmpty()
        ? List.of(noRecords(seeds))
        : files.stream().gather(Gatherers.mapConcurrent(16, file -> read(seeds, file))).toList();
  }

  private static Checked<SeedRecord> noRecords(Path seeds) {
    return Checked.bad(
        Finding.error(
            Place.of(seeds), "holds no records", "name the folder of the records with --seeds"));
  }

  /// The record in one file; the kind is its folder's, the slug is its name's.
  public Checked<SeedRecord> read(Path seeds, Path file) {
    return SeedFolder.identify(seeds, file).then(id -> record(id, file));
  }

  private static Checked<SeedRecord> record(EntityId id, Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return Checked.bad(
          Finding.error(Place.of(file), "cannot be read", "check that it is a file you may read"));
    }
    return decode(bytes, file)
        .then(text -> YamlText.parse(text, file))
        .then(root -> Checked.good(new SeedRecord(id, file, Sha256.of(bytes), root)));
  }

  private static Checked<String> decode(byte[] bytes, Path file) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BOM)
          ? Checked.bad(
              Finding.error(
                  new Place(file, 1, 1),
                  "begins with a byte order mark",
                  "save the file as UTF-8 without one"))
          : Checked.good(text);
    } catch (CharacterCodingException e) {
      return Checked.bad(
          Finding.error(firstBadByte(bytes, file), "is not UTF-8", "save the file as UTF-8"));
    }
  }

  private static Place firstBadByte(byte[] bytes, Path file) {
    var input = ByteBuffer.wrap(bytes);
    var output = CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8.newDecoder().decode(input, output, true);
    var good = output.flip().toString();
    var line = (int) good.chars().filter(c -> c == '\n').count() + 1;
    var rest = good.substring(good.lastIndexOf('\n') + 1);
    return new Place(file, line, rest.codePointCount(0, rest.length()) + 1);
  }
}
