package org.stancegraph.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stancegraph.finding.Outcome.bad;
import static org.stancegraph.finding.Outcome.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsFileTest {

  @TempDir private Path folder;

  @Test
  void whatTheFileNamesIsTakenAndTheRestKeepsItsDefault() throws IOException {
    var limits = good(LimitsFile.read(file("# ours\nrows = 7\nperClient=2\n")));
    assertThat(limits.rows()).isEqualTo(7);
    assertThat(limits.perClient()).isEqualTo(2);
    assertThat(limits.seconds()).isEqualTo(Limits.DEFAULT.seconds());
  }

  @Test
  void aLimitThatIsNoneIsRefusedWithTheNearest() throws IOException {
    assertThat(bad(LimitsFile.read(file("row = 7"))).getFirst().toString())
        .contains("unknown limit 'row'", "rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows = 0", "rows = -1", "rows = many", "rows = 9999999999", "rows ="})
  void aLimitThatIsNoNumberAboveZeroIsRefused(String line) throws IOException {
    assertThat(bad(LimitsFile.read(file(line)))).hasSize(1);
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThat(bad(LimitsFile.read(folder.resolve("none")))).hasSize(1);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("limits"), text);
  }
}
