package org.stancegraph.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.finding.Checked;

class SeedReaderTest {

  @TempDir private Path seeds;

  private final SeedReader reader = new SeedReader();

  @BeforeEach
  void write() throws IOException {
    write("actors/osce.yaml", "type: Organization\nactive: no\ncode: 010\nsince: 1995-01-01\n");
    write("README.md", "# about\n");
    write("actors/README.md", "# about\n");
  }

  @Test
  void everyScalarIsTextAsItIsWritten() throws IOException {
    var root = good(reader.read(seeds, seeds.resolve("actors/osce.yaml"))).root();
    assertThat(root.text("active")).hasValue("no");
    assertThat(root.text("code")).hasValue("010");
    assertThat(root.text("since")).hasValue("1995-01-01");
  }

  @Test
  void keysAndValuesKnowTheirPlaceInCodePoints() throws IOException {
    var file = write("actors/un.yaml", "type: Organization\nlabel: {en: 🇺🇳 UN, kk: БҰҰ}\n");
    var label = good(reader.read(seeds, file)).root().mapping("label").orElseThrow();
    var kazakh = label.field("kk").orElseThrow();
    assertThat(kazakh.keyPlace()).hasToString(file + ":2:20");
    assertThat(kazakh.value().place()).hasToString(file + ":2:24");
  }

  @Test
  void recordsComeInTheOrderOfTheirPathsAndReadmesAreNone() throws IOException {
    write("statements/b.yaml", "type: Statement\n");
    write("statements/a.yaml", "type: Statement\n");
    assertThat(reader.readAll(seeds))
        .extracting(record -> good(record).id().toString())
        .containsExactly("actor/osce", "statement/a", "statement/b");
  }

  @Test
  void theDigestIsOfTheBytes() throws IOException {
    var record = good(reader.read(seeds, seeds.resolve("actors/osce.yaml")));
    var again = good(reader.read(seeds, write("actors/osce.yaml", "type: Organization\n")));
    assertThat(record.digest()).matches("[0-9a-f]{64}").isNotEqualTo(again.digest());
  }

  @Test
  void aMissingFolderIsAFinding() {
    assertThat(reader.readAll(seeds.resolve("none")))
        .singleElement()
        .isInstanceOfSatisfying(
            Checked.Bad.class,
            bad -> assertThat(bad.findings().toString()).contains("there is no such folder"));
  }

  private Path write(String name, String text) throws IOException {
    var file = seeds.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
