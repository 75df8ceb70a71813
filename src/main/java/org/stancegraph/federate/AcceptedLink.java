package org.stancegraph.federate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;
import org.stancegraph.seed.SeedReader;
import org.stancegraph.seed.SeedRecord;
import org.stancegraph.seed.SeedText;

/// A link that a person accepted: written into the record of the thing with the day, and nothing
/// else of the record changed.
public record AcceptedLink(String thing, String item) {

  private static final Pattern FORM = Pattern.compile("([a-z0-9/-]+)=(Q[1-9]\\d{0,11})");
  private static final Path OPTION = Path.of("--accept");

  /// What stands behind a link in a record; the first of them is where it goes.
  private static final List<String> BEHIND = List.of("note", "rule", "provenance");

  /// As it is written: `odihr=Q1`.
  public static Checked<AcceptedLink> of(String words) {
    var form = FORM.matcher(words);
    return form.matches()
        ? Checked.good(new AcceptedLink(form.group(1), form.group(2)))
        : bad(Place.of(OPTION), "'" + words + "' is no link", "write it as thing=Q42");
  }

  /// Writes it; gives the file.
  public Checked<Path> into(Path seeds, LocalDate day) {
    return record(seeds).then(record -> write(record, day));
  }

  private Checked<SeedRecord> record(Path seeds) {
    var records =
        new SeedReader()
            .readAll(seeds).stream()
                .flatMap(
                    read ->
                        read instanceof Checked.Good<SeedRecord>(var record)
                            ? Stream.of(record)
                            : Stream.empty())
                .toList();
    var meant =
        records.stream()
            .filter(each -> each.id().slug().equals(thing) || each.id().toString().equals(thing))
            .toList();
    if (meant.size() == 1) {
      return Checked.good(meant.getFirst());
    }
    var slugs = records.stream().map(each -> each.id().slug()).toList();
    return meant.isEmpty()
        ? bad(
            Place.of(OPTION),
            "no record is called '" + thing + "'",
            Nearest.hint(thing, slugs, "./stancegraph link lists the things without a link"))
        : bad(
            Place.of(OPTION),
            "'"
                + thing
                + "' may mean "
                + String.join(" or ", meant.stream().map(each -> each.id().toString()).toList()),
            "say which");
  }

  private Checked<Path> write(SeedRecord record, LocalDate day) {
    var linked = record.root().field("wikidata");
    if (linked.isPresent()) {
      return bad(linked.get().keyPlace(), "the record has a link already", "change it by hand");
    }
    var before =
        record.root().fields().entrySet().stream()
            .filter(field -> BEHIND.contains(field.getKey()))
            .map(field -> field.getValue().keyPlace())
            .findFirst();
    return before.isEmpty()
        ? bad(Place.of(record.file()), "the record has no provenance", "see seeds/README.md")
        : write(record.file(), before.get(), day);
  }

  private Checked<Path> write(Path file, Place before, LocalDate day) {
    try {
      var text = new SeedText(Files.readString(file));
      text.addBefore(before, "wikidata", item);
      text.addBefore(before, "linkChecked", day.toString());
      Files.writeString(file, text.toString());
      return Checked.good(file);
    } catch (IOException e) {
      return bad(Place.of(file), "cannot be written", "check that you may write it");
    }
  }

  private static <T> Checked<T> bad(Place place, String message, String hint) {
    return Checked.bad(Finding.error(place, message, hint));
  }
}
