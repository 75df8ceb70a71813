package org.stancegraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.graph.RecordMapper;
import org.stancegraph.graph.References;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.seed.SeedReader;

class SyntheticRecordsTest {

  private static final Ontology ONTOLOGY = Ground.good(Ontology.load(Path.of("ontology")));

  private final RecordMapper mapper = new RecordMapper(ONTOLOGY);

  @Test
  void theSameSeedAndNumberGiveTheSameRecords() {
    assertThat(SyntheticRecords.ofElection(1, 7)).isEqualTo(SyntheticRecords.ofElection(1, 7));
    assertThat(SyntheticRecords.ofElection(1, 7)).isNotEqualTo(SyntheticRecords.ofElection(2, 7));
  }

  @Test
  void besideTheRealRecordsEveryReferenceOfTheirsResolves() {
    var graphs = new ArrayList<NamedGraph>();
    new SeedReader()
        .readAll(Path.of("seeds"))
        .forEach(read -> graphs.add(Ground.good(read.then(mapper::map))));
    IntStream.range(0, 3)
        .mapToObj(number -> SyntheticRecords.ofElection(1, number))
        .flatMap(List::stream)
        .forEach(draft -> graphs.add(Ground.good(draft.read().then(mapper::map))));
    assertThat(graphs.stream().map(NamedGraph::name)).doesNotHaveDuplicates();
    assertThat(References.check(graphs, ONTOLOGY, List.of())).isEmpty();
  }
}
