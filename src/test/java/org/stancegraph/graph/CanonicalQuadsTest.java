package org.stancegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class CanonicalQuadsTest {

  @Test
  void linesAreSortedByCodePointAndNotByUtf16Unit() throws IOException {
    assertThat(written("🗳", "\uFB01", "z")).isEqualTo(line("z") + line("\uFB01") + line("🗳"));
  }

  @Test
  void aQuadThatComesTwiceIsWrittenOnce() throws IOException {
    assertThat(written("b", "a", "b")).isEqualTo(line("a") + line("b"));
  }

  @Test
  void lineBreaksAndQuotationMarksAreEscaped() throws IOException {
    assertThat(written("a \"b\"\n\\c")).isEqualTo(line("a \\\"b\\\"\\n\\\\c"));
  }

  @Test
  void quadsThatDoNotFitInMemoryAreWrittenTheSame() throws IOException {
    var texts =
        IntStream.range(0, 1000).mapToObj(i -> Integer.toString(i * 7 % 900, 36) + " ﬁ 🗳 \r\n");
    var quads = texts.map(CanonicalQuadsTest::quad).toList();
    var whole = new ByteArrayOutputStream();
    var chunks = new ByteArrayOutputStream();
    CanonicalQuads.write(quads.stream(), whole, 10_000);
    CanonicalQuads.write(quads.stream(), chunks, 30);
    assertThat(chunks.toString(StandardCharsets.UTF_8))
        .isEqualTo(whole.toString(StandardCharsets.UTF_8))
        .hasLineCount(900);
  }

  private static String line(String text) {
    return "<urn:s> <urn:p> \"" + text + "\" <urn:g> .\n";
  }

  private static String written(String... texts) throws IOException {
    var out = new ByteArrayOutputStream();
    CanonicalQuads.write(List.of(texts).stream().map(CanonicalQuadsTest::quad), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Quad quad(String text) {
    return Quad.create(
        node("urn:g"), node("urn:s"), node("urn:p"), NodeFactory.createLiteralString(text));
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
