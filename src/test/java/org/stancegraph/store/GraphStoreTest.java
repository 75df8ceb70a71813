package org.stancegraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;

class GraphStoreTest {

  @TempDir Path folder;

  @Test
  void replacesTheGraphsItIsGivenDropsTheOthersItIsToldToAndKeepsTheRest() {
    try (var store = opened(folder)) {
      put(store, Map.of("urn:a", graph("1"), "urn:b", graph("2"), "urn:c", graph("3")));
      store.replace(new Replacement(Map.of("urn:a", graph("9")), Set.of("urn:b")));
      assertThat(quads(store)).containsExactlyInAnyOrder("urn:a 9", "urn:c 3");
    }
  }

  @Test
  void aClosedStoreOpensAgainWithWhatWasWritten() {
    try (var store = opened(folder)) {
      put(store, Map.of("urn:a", graph("1")));
    }
    try (var again = opened(folder)) {
      assertThat(quads(again)).containsExactly("urn:a 1");
    }
  }

  @Test
  void theDefaultGraphOfAQueryIsTheUnionOfAllGraphs() {
    for (var store : List.of(GraphStore.inMemory(), opened(folder))) {
      try (store) {
        put(store, Map.of("urn:a", graph("1"), "urn:b", graph("2")));
        assertThat(rows(store, "SELECT * { ?s ?p ?o }")).isEqualTo(2);
      }
    }
  }

  @Test
  void aWriteThatFailsHalfwayLeavesTheStoreAsItWas() {
    try (var store = opened(folder)) {
      put(store, Map.of("urn:a", graph("1")));
      var broken = new BreakingGraph(graph("2"));
      assertThat(store.replace(new Replacement(Map.of("urn:a", broken), Set.of())))
          .isInstanceOf(Checked.Bad.class);
      assertThat(quads(store)).containsExactly("urn:a 1");
    }
  }

  @Test
  void aFolderWithOtherFilesIsRefusedAndNothingIsWrittenIntoIt() throws Exception {
    Files.writeString(folder.resolve("thesis.txt"), "my only copy");
    assertThat(fault(folder).message()).contains("not a store", "thesis.txt");
    try (var entries = Files.list(folder)) {
      assertThat(entries).hasSize(1);
    }
  }

  @Test
  void aFileIsRefused() throws Exception {
    var file = Files.writeString(folder.resolve("store"), "text");
    assertThat(fault(file).message()).contains("must be a folder");
    assertThat(fault(file.resolve("below")).message()).contains("cannot be made");
  }

  @Test
  void aStoreThatAnotherProcessHoldsIsReportedWithItsProcessId() throws Exception {
    var holder = JavaProcess.of(HoldsStore.class, folder.toString()).start();
    try {
      assertThat(JavaProcess.firstLine(holder)).isEqualTo("open");
      assertThat(fault(folder).message())
          .isEqualTo("the store is in use by process " + holder.pid());
    } finally {
      holder.getOutputStream().close();
      holder.waitFor();
    }
    opened(folder).close();
  }

  @Test
  void spaceOfReplacedGraphsIsGivenBackOnceItIsTheLargerPart() throws Exception {
    try (var store = opened(folder)) {
      put(store, Map.of("urn:a", graph("1")));
      assertThat(store.compactIfWorthwhile(1)).isFalse();
      Files.write(folder.resolve("Data-0001/garbage"), new byte[1]);
      try (var file = new RandomAccessFile(folder.resolve("Data-0001/garbage").toFile(), "rw")) {
        file.setLength(1L << 30);
      }
      assertThat(store.compactIfWorthwhile(1)).isTrue();
      assertThat(quads(store)).containsExactly("urn:a 1");
      put(store, Map.of("urn:b", graph("2")));
    }
    assertThat(folder.resolve("Data-0001")).doesNotExist();
    try (var again = opened(folder)) {
      assertThat(quads(again)).containsExactlyInAnyOrder("urn:a 1", "urn:b 2");
    }
  }

  @Test
  void aGraphCannotBePutAndDroppedAtOnce() {
    assertThatThrownBy(() -> new Replacement(Map.of("urn:a", graph("1")), Set.of("urn:a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static GraphStore opened(Path folder) {
    return good(GraphStore.open(folder));
  }

  private static Finding fault(Path folder) {
    return bad(GraphStore.open(folder)).getFirst();
  }

  private static void put(GraphStore store, Map<String, Graph> graphs) {
    assertThat(store.replace(new Replacement(graphs, Set.of()))).isInstanceOf(Checked.Good.class);
  }

  private static Graph graph(String value) {
    return SSE.parseGraph("(graph (triple <urn:s> <urn:p> '" + value + "'))");
  }

  private static Set<String> quads(GraphStore store) {
    return store.read(
        data ->
            data.stream()
                .map(
                    quad ->
                        quad.getGraph().getURI() + " " + quad.getObject().getLiteralLexicalForm())
                .collect(Collectors.toSet()));
  }

  private static int rows(GraphStore store, String query) {
    return store.read(
        data -> {
          try (var run = QueryExecution.dataset(DatasetFactory.wrap(data)).query(query).build()) {
            return ResultSetFormatter.consume(run.execSelect());
          }
        });
  }
}
