package org.stancegraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ask` and `query` as a person types them, on a store on disk built from the real records.
class AskCommandTest {

  @TempDir private static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void askAloneListsTheQuestions() {
    assertThat(run("ask")).isZero();
    assertThat(out.toString())
        .contains("stances\n", "  concurred-with --body ACTOR [--election ELECTION]\n");
  }

  @Test
  void aQuestionIsAnsweredFromAFreshStore() {
    assertThat(run("ask", "concurred-with", "--body", "odihr", "--format", "csv")).isZero();
    assertThat(out.toString().lines().findFirst())
        .hasValueSatisfying(header -> assertThat(header).startsWith("actor,actorLabel,position"));
    assertThat(out.toString()).contains("united-states,United States,concurs,explicit");
  }

  @Test
  void wrongWordsGetTheNearestRightOne() {
    assertThat(run("ask", "concured-with", "--body", "odihr")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown question", "did you mean 'concurred-with'?");
    assertThat(run("ask", "concurred-with", "--bodi=odihr")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean 'body'?", "needs the parameter 'body'");
    assertThat(run("ask", "concurred-with", "--body", "odhir")).isEqualTo(1);
    assertThat(err.toString()).contains("unknown actor 'odhir'", "did you mean 'odihr'?");
    assertThat(run("ask", "concurred-with", "--body", "odihr", "--format", "cvs")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown format 'cvs'", "did you mean 'csv'?");
    assertThat(run("ask", "concurred-with", "--body")).isEqualTo(2);
    assertThat(err.toString()).contains("'--body' has no value");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anyQueryIsAnsweredWithThePrefixesDeclared() throws IOException {
    var file = folder.resolve("ask.rq");
    Files.writeString(file, "ASK { actor:odihr sg:partOf actor:osce }");
    assertThat(run("query", file.toString(), "--format", "json")).isZero();
    assertThat(out.toString()).contains("\"boolean\" : true");
  }

  @Test
  void aSyntaxErrorAnUpdateAndAServiceCallAreRefusedWithTheirPlace() throws IOException {
    var file = folder.resolve("bad.rq");
    Files.writeString(file, "SELECT *\nWHERE { ?s ?p }");
    assertThat(run("query", file.toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith(file + ":2:15: error: not valid SPARQL");
    Files.writeString(file, "CLEAR ALL");
    assertThat(run("query", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("an update is not answered");
    Files.writeString(file, "SELECT * {\n SERVICE <http://example.org/> { ?s ?p ?o } }");
    assertThat(run("query", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains(":2:2: error: SERVICE is refused");
  }

  private int run(String... words) {
    var all = new ArrayList<>(List.of(words));
    if (!all.equals(List.of("ask"))) {
      all.addAll(List.of("--store", folder.resolve("store").toString()));
    }
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
