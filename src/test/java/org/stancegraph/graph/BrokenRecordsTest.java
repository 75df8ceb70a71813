package org.stancegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.finding.Golden;
import org.stancegraph.seed.EntityId;
import org.stancegraph.seed.SeedReader;
import org.stancegraph.seed.SeedRecord;

/// Each folder under `broken/` holds records with one kind of mistake and, in `expected.txt`, every
/// word that its curator is told. [Golden] says how to write what is said now.
class BrokenRecordsTest {

  private static final Path BROKEN = Path.of("src/test/resources/broken");

  @TestFactory
  Stream<DynamicTest> everyMistakeIsToldWithItsPlaceAndCure() throws IOException {
    return cases().map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  @Test
  void thereAreAtLeastThirtyMistakes() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(30);
  }

  private static Stream<Path> cases() throws IOException {
    try (var folders = Files.list(BROKEN)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  private static void check(Path folder) throws IOException {
    var told =
        findings(folder).stream()
            .map(finding -> finding.toString().replace(folder + "/", "") + "\n")
            .collect(Collectors.joining());
    var expected = folder.resolve("expected.txt");
    if (Golden.isUpdated()) {
      Files.writeString(expected, told);
    }
    assertThat(told).isNotEmpty().isEqualTo(Files.readString(expected));
  }

  private static List<Finding> findings(Path folder) {
    var ontology = TestOntology.load();
    var records = new SeedReader().readAll(folder);
    var mapper = new RecordMapper(ontology, ids(records));
    var graphs = new ArrayList<NamedGraph>();
    var findings = new ArrayList<Finding>();
    for (var record : records) {
      switch (record.then(mapper::map)) {
        case Checked.Good<NamedGraph>(var graph) -> graphs.add(graph);
        case Checked.Bad<NamedGraph>(var found) -> findings.addAll(found);
      }
    }
    findings.addAll(References.check(graphs, ontology, findings));
    return findings.stream()
        .filter(f -> !f.place().file().endsWith("expected.txt"))
        .filter(f -> !f.message().contains("unknown coder"))
        .sorted()
        .toList();
  }

  private static Set<EntityId> ids(List<Checked<SeedRecord>> records) {
    var ids = new HashSet<EntityId>();
    for (var read : records) {
      if (read instanceof Checked.Good<SeedRecord>(var record)) {
        ids.add(record.id());
      }
    }
    return ids;
  }
}
