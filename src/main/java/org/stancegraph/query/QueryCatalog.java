package org.stancegraph.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Nearest;
import org.stancegraph.finding.Place;

/// All saved questions, by name: what the command line, the API, the pages and the tests share.
public final class QueryCatalog {

  private final SequencedMap<String, SavedQuery> byName;

  private QueryCatalog(SequencedMap<String, SavedQuery> byName) {
    this.byName = Collections.unmodifiableSequencedMap(byName);
  }

  /// The questions below the folder, one file each at `<group>/<name>.rq`, or all that is wrong.
  public static Checked<QueryCatalog> load(Path folder) {
    var findings = new ArrayList<Finding>();
    var byName = new TreeMap<String, SavedQuery>();
    for (var file : files(folder)) {
      switch (QueryFile.read(file)) {
        case Checked.Good<SavedQuery>(var query) -> {
          var twin = byName.putIfAbsent(query.name(), query);
          if (twin != null) {
            findings.add(namesake(file, query.name(), twin.group()));
          }
        }
        case Checked.Bad<SavedQuery>(var found) -> findings.addAll(found);
      }
    }
    if (byName.isEmpty() && findings.isEmpty()) {
      findings.add(
          Finding.error(Place.of(folder), "there are no questions", "name the folder of queries"));
    }
    return findings.isEmpty()
        ? Checked.good(new QueryCatalog(byName))
        : new Checked.Bad<>(findings);
  }

  private static Finding namesake(Path file, String name, String group) {
    return Finding.error(
        Place.of(file), "'" + name + "' stands in " + group + " too", "rename one of the two");
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var tree = Files.walk(folder)) {
      return tree.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All questions in the order of their names.
  public Collection<SavedQuery> questions() {
    return byName.values();
  }

  public SortedMap<String, List<SavedQuery>> byGroup() {
    return questions().stream().collect(groupingBy(SavedQuery::group, TreeMap::new, toList()));
  }

  /// The question of that name, or the nearest one as a hint.
  public Checked<SavedQuery> find(String name) {
    var found = byName.get(name);
    return found != null
        ? Checked.good(found)
        : Checked.bad(
            Finding.error(
                Place.of(Path.of("ask")),
                "unknown question '" + name + "'",
                Nearest.hint(name, byName.keySet(), "take one from the list of questions")));
  }
}
