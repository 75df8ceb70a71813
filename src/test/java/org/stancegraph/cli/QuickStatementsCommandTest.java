package org.stancegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stancegraph.WikidataPeer;

/// `quickstatements` against the peer that plays Wikidata.
class QuickStatementsCommandTest {

  @TempDir private Path folder;

  @Test
  void onlyWhatTheOtherSideLacksIsProposedWithAReferenceForEachSource() {
    var printed = new StringWriter();
    var program = Main.commandLine();
    program.setOut(new PrintWriter(printed));
    program.setErr(new PrintWriter(Writer.nullWriter()));
    var peer = WikidataPeer.shared().endpoint().toString();
    var store = folder.resolve("store").toString();
    program.execute("quickstatements", "--wikidata", peer, "--store", store);
    assertThat(printed.toString())
        .isEqualTo(
            """
            Q57394|P39|Q5256775|P580|+1991-00-00T00:00:00Z/9|P582|+2019-00-00T00:00:00Z/9\
            |S854|"https://w3id.org/stancegraph/id/source/osk-declares-toqaev-winner"|S813|+2026-11-23T00:00:00Z/11\
            |!S854|"https://w3id.org/stancegraph/id/source/overwhelming-endorsement"|S813|+2026-11-23T00:00:00Z/11
            """
                .replace('|', '\t'));
  }
}
