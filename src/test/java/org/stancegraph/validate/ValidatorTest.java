package org.stancegraph.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.stancegraph.finding.Place;
import org.stancegraph.graph.Lines;
import org.stancegraph.graph.NamedGraph;
import org.stancegraph.graph.TestOntology;
import org.stancegraph.ontology.Ontology;
import org.stancegraph.seed.EntityId;

class ValidatorTest {

  private static final Ontology ONTOLOGY = TestOntology.load();

  private final Validator validator = new Validator(ONTOLOGY);

  @Test
  void noGraphsHaveNoFindings() {
    assertThat(validator.validate(List.of())).isEmpty();
  }

  @Test
  void aThingWithoutARecordIsFoundUnderItsOwnName() {
    var findings = validator.validate(List.of(people(1, Map.of())));
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.place()).isEqualTo(Place.of(Path.of("actor/person-0")));
              assertThat(finding.message()).contains("'label' must be there in English");
            });
  }

  @Test
  void aFindingStandsAtTheLineOfTheNodeWhereThePropertyIsMissing() {
    var place = new Place(Path.of("seeds/actors/person-0.yaml"), 1, 1);
    var graph = people(1, Map.of(new EntityId("actor", "person-0").iri(), place));
    assertThat(validator.validate(List.of(graph)))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.place()).isEqualTo(place));
  }

  @Test
  void moreThanTheEngineListsIsSaidFirst() {
    assertThat(validator.validate(List.of(people(1001, Map.of()))).getFirst().message())
        .startsWith("more is wrong than the ");
  }

  /// People without a label.
  private static NamedGraph people(int count, Map<String, Place> places) {
    var triples = GraphFactory.createDefaultGraph();
    IntStream.range(0, count)
        .mapToObj(number -> new EntityId("actor", "person-" + number).iri())
        .forEach(iri -> triples.add(person(iri)));
    return new NamedGraph(EntityId.GRAPHS + "loaded", triples, new Lines(places));
  }

  private static Triple person(String iri) {
    return Triple.create(
        NodeFactory.createURI(iri),
        RDF.type.asNode(),
        NodeFactory.createURI(EntityId.TERMS + "Person"));
  }
}
