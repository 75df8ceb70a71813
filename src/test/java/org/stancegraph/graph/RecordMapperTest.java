package org.stancegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.finding.Checked;
import org.stancegraph.seed.SeedNode;
import org.stancegraph.seed.SeedReader;
import org.stancegraph.seed.SeedRecord;

class RecordMapperTest {

  private static final String STATEMENT =
      """
      type: Statement
      label: {en: A body welcomes a vote, kk: Құттықтау}
      speaker: a-body
      act: description
      saidOn: 2022-11
      isAbout: [election/a-vote, statement/other/point]
      asserts:
        welcome: {text: The vote is welcome., topic: results, polarity: positive}
      expresses:
        towards-vote: {holder: a-body, target: statement/other, position: concurs, evidence: report-a}
      reports:
        report-a:
          document: a-paper
          span: {start: 0, end: 20}
          quote: {exact: it is welcome}
          carries: [welcome]
      rule: [7, 18]
      note: [One reason., Another.]
      provenance: {codedBy: first-coder, codedOn: 2026-11-23, codebook: "1.0"}
      """;

  private static final String EXPECTED =
      """
      @prefix sg: <https://w3id.org/stancegraph/ns/> .
      @prefix id: <https://w3id.org/stancegraph/id/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @base <https://w3id.org/stancegraph/id/statement/welcome/> .

      <../welcome> a sg:Statement ;
        rdfs:label "A body welcomes a vote"@en, "Құттықтау"@kk ;
        sg:speaker <../../actor/a-body> ;
        sg:act <../../../ns/act/description> ;
        sg:saidOn "2022-11"^^xsd:gYearMonth ;
        sg:isAbout <../../election/a-vote>, <../other/point> ;
        sg:asserts <welcome> ;
        sg:expresses <towards-vote> ;
        sg:rule <../../../ns/rule/7>, <../../../ns/rule/18> ;
        skos:note "One reason."@en, "Another."@en .
      <welcome> a sg:Proposition ; sg:text "The vote is welcome."@en ;
        sg:topic <../../../ns/topic/results> ; sg:polarity <../../../ns/polarity/positive> .
      <towards-vote> a sg:Stance ; sg:holder <../../actor/a-body> ; sg:target <../other> ;
        sg:position <../../../ns/position/concurs> ; sg:evidence <report-a> .
      <report-a> a sg:Report ; sg:reports <../welcome> ; sg:inDocument <../../source/a-paper> ;
        sg:span <report-a/span> ; sg:quote <report-a/quote> ; sg:carries <welcome> .
      <report-a/span> a oa:TextPositionSelector ;
        oa:start "0"^^xsd:nonNegativeInteger ; oa:end "20"^^xsd:nonNegativeInteger .
      <report-a/quote> a oa:TextQuoteSelector ; oa:exact "it is welcome" .
      <../../../graph/statement/welcome> a sg:RecordGraph ; foaf:primaryTopic <../welcome> ;
        sg:recordFile "statements/welcome.yaml" ; sg:digest "DIGEST" ; sg:codebook "1.0" ;
        prov:wasAttributedTo <../../coder/first-coder> ;
        dcterms:created "2026-11-23"^^xsd:date ;
        prov:wasDerivedFrom <../../source/a-paper> .
      """;

  @TempDir private Path seeds;

  private final RecordMapper mapper = new RecordMapper(TestOntology.load());

  @Test
  void aRecordBecomesExactlyTheseTriples() throws IOException {
    var record = read("statements/welcome.yaml", STATEMENT);
    var expected = GraphFactory.createDefaultGraph();
    RDFParser.fromString(EXPECTED.replace("DIGEST", record.digest()), Lang.TTL).parse(expected);
    var mapped = map(record);
    assertThat(mapped.name()).isEqualTo("https://w3id.org/stancegraph/graph/statement/welcome");
    assertThat(mapped.triples().stream())
        .containsExactlyInAnyOrderElementsOf(expected.stream().toList());
  }

  @Test
  void theOrderOfKeysChangesNothing() throws IOException {
    var record = read("statements/welcome.yaml", STATEMENT);
    var digest = CanonicalQuads.digest(map(record));
    assertThat(IntStream.range(0, 25).mapToObj(seed -> shuffled(record, new Random(seed))))
        .allSatisfy(other -> assertThat(CanonicalQuads.digest(map(other))).isEqualTo(digest));
  }

  @Test
  void everyNodeAndPropertyKnowsItsLine() throws IOException {
    var graph = map(read("statements/welcome.yaml", STATEMENT));
    var lines = graph.lines();
    var id = "https://w3id.org/stancegraph/id/statement/welcome";
    assertThat(lines.of(id + "/report-a").orElseThrow().line()).isEqualTo(12);
    assertThat(lines.of(id, "https://w3id.org/stancegraph/ns/act").orElseThrow().line())
        .isEqualTo(4);
    var about = "https://w3id.org/stancegraph/ns/isAbout";
    var other = "https://w3id.org/stancegraph/id/statement/other/point";
    assertThat(lines.of(id, about, other).orElseThrow().column()).isEqualTo(28);
    assertThat(graph.triples().stream().map(Triple::getSubject).map(Node::getURI))
        .allSatisfy(subject -> assertThat(lines.of(subject)).isPresent());
  }

  @Test
  void mentionsAreNamedByWhatTheySaySoThatOrderDoesNotMatter() throws IOException {
    var names =
        """
        type: Organization
        label: {en: A body}
        names:
          full: {name: Body, usedBy: a-paper, mentions: [{start: 93, end: 97}, {start: 3, end: 7}]}
        provenance: {codedBy: first-coder, codedOn: 2026-11-23, codebook: "1.0"}
        """;
    var name = "https://w3id.org/stancegraph/id/actor/a-body/full";
    var graph = map(read("actors/a-body.yaml", names)).triples();
    var mention = NodeFactory.createURI("https://w3id.org/stancegraph/ns/mention");
    assertThat(graph.stream(NodeFactory.createURI(name), mention, Node.ANY))
        .extracting(triple -> triple.getObject().getURI())
        .containsExactlyInAnyOrder(name + "/mentions/93-97", name + "/mentions/3-7");
  }

  @Test
  void theProjectsOwnRecordsHaveNoBlankNodes() {
    var graphs =
        new SeedReader()
            .readAll(Path.of("seeds")).stream()
                .flatMap(record -> goodOrNone(record).stream())
                .map(this::map)
                .toList();
    assertThat(graphs).hasSizeGreaterThan(100);
    assertThat(graphs.stream().flatMap(graph -> graph.triples().stream()))
        .noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
  }

  private static Optional<SeedRecord> goodOrNone(Checked<SeedRecord> checked) {
    return checked instanceof Checked.Good<SeedRecord>(var record)
        ? Optional.of(record)
        : Optional.empty();
  }

  private static SeedRecord shuffled(SeedRecord record, Random random) {
    var root = (SeedNode.Fields) shuffled(record.root(), random);
    return new SeedRecord(record.id(), record.file(), record.digest(), root);
  }

  private static SeedNode shuffled(SeedNode node, Random random) {
    return switch (node) {
      case SeedNode.Text text -> text;
      case SeedNode.Items items ->
          new SeedNode.Items(
              items.values().stream().map(item -> shuffled(item, random)).toList(), items.place());
      case SeedNode.Fields fields -> {
        var keys = new ArrayList<>(fields.fields().keySet());
        Collections.shuffle(keys, random);
        var mixed = new LinkedHashMap<String, SeedNode.Field>();
        for (var key : keys) {
          var field = fields.fields().get(key);
          mixed.put(key, new SeedNode.Field(field.keyPlace(), shuffled(field.value(), random)));
        }
        yield new SeedNode.Fields(mixed, fields.place());
      }
    };
  }

  private SeedRecord read(String name, String text) throws IOException {
    var file = seeds.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return good(new SeedReader().read(seeds, file));
  }

  private NamedGraph map(SeedRecord record) {
    return good(mapper.map(record));
  }
}
