package org.stancegraph.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.stancegraph.finding.Outcome.good;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stancegraph.finding.Place;

class SeedTextTest {

  private static final String TEXT =
      """
      # 🗳 a comment that stays
      label: {en: A 🗳 vote}   # here too

      reports:
        a: {quote: {exact: "x: 1"}, wording: direct}
        b:
          span: {from: one, to: two}   # in words
          quote: {exact: y}
      """;

  @Test
  void aValueIsReplacedAndAllElseStays() {
    var text = new SeedText(TEXT);
    text.replace(place("reports", "b", "span"), "{start: 1, end: 2}");
    assertThat(text).hasToString(TEXT.replace("{from: one, to: two}", "{start: 1, end: 2}"));
  }

  @Test
  void aKeyIsAddedBeforeAnotherInBlockAndInFlowMappings() {
    var text = new SeedText(TEXT);
    text.addBefore(place("reports", "a", "quote"), "span", "{start: 1, end: 2}");
    text.addBefore(place("reports", "b", "quote"), "kind", "k");
    assertThat(text)
        .hasToString(
            TEXT.replace("a: {quote", "a: {span: {start: 1, end: 2}, quote")
                .replace("    quote: {exact: y}", "    kind: k\n    quote: {exact: y}"));
  }

  @Test
  void aKeyIsAddedBehindAnotherInBlockAndInFlowMappings() {
    var text = new SeedText(TEXT);
    text.addAfter(place("reports", "a", "wording"), "verb", "say");
    text.addAfter(place("reports", "b", "span"), "verb", "tell");
    assertThat(text)
        .hasToString(
            TEXT.replace("wording: direct", "wording: direct, verb: say")
                .replace("# in words\n", "# in words\n    verb: tell\n"));
  }

  @Test
  void whatIsNotChangedIsTheSameText() {
    var text = new SeedText(TEXT);
    assertThat(text.isChanged()).isFalse();
    assertThat(text).hasToString(TEXT);
  }

  @Test
  void aPlaceWithoutAKeyIsABug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SeedText(TEXT).replace(new Place(Path.of("x"), 3, 1), "y"));
  }

  private static Place place(String... keys) {
    var node = root();
    for (var key : List.of(keys).subList(0, keys.length - 1)) {
      node = node.mapping(key).orElseThrow();
    }
    return node.field(keys[keys.length - 1]).orElseThrow().keyPlace();
  }

  private static SeedNode.Fields root() {
    return good(YamlText.parse(TEXT, Path.of("x.yaml")));
  }
}
