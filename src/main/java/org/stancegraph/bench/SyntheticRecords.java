package org.stancegraph.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.text.StringSubstitutor;
import org.stancegraph.seed.EntityId;

/// Invents elections in the shape of the curated records: each with a mission, its findings, the
/// reactions of states, the documents that report them, and figures that disagree. The same seed
/// and number give the same records.
final class SyntheticRecords {

  /// States that react; the first elections bring them along.
  private static final int STATES = 60;

  private static final List<String> TOPICS =
      List.of("campaign", "media", "voting", "turnout", "legal-framework", "results");
  private static final List<String> POSITIONS =
      List.of(
          "concurs",
          "concurs-in-part",
          "calls-for-implementation",
          "disputes-implicitly",
          "disputes",
          "rejects-legitimacy",
          "takes-note");
  private static final List<String> ACTS =
      List.of("concurrence", "rejection", "call", "congratulation", "criticism");
  private static final List<String> TOWARDS = List.of("congratulates", "praises", "criticises");

  private final Map<String, String> templates = new HashMap<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();
  private final Random random;
  private final int number;

  private SyntheticRecords(long seed, int number) {
    this.random = new Random(seed * 1_000_003 + number);
    this.number = number;
  }

  /// All records that belong to the election of this number, counted from 0.
  static List<Draft> ofElection(long seed, int number) {
    var records = new SyntheticRecords(seed, number);
    records.draft();
    return records.drafts;
  }

  private void draft() {
    var day = 1 + number % 27;
    values.put("n", Integer.toString(number));
    values.put("state", Integer.toString(number % STATES));
    values.put("date", "20%02d-%02d-%02d".formatted(number / 300 % 90, 1 + number / 27 % 12, day));
    values.put(
        "after", "20%02d-%02d-%02d".formatted(number / 300 % 90, 1 + number / 27 % 12, day + 1));
    values.put("digest", "%064x".formatted(number));
    if (number == 0) {
      IntStream.range(0, STATES).forEach(this::state);
    }
    add("actor", "mission", "synthetic-mission-" + number);
    add("election", "election", "synthetic-" + number);
    add("event", "results", "synthetic-results-" + number);
    add("statement", "findings", "synthetic-findings-" + number);
    each("actor", "candidate", 3);
    each("source", "document", 5, "synthetic-" + number + "-");
    each("statement", "finding", 7);
    each("statement", "reaction", 25);
    each("figure", "figures", 5, "synthetic-" + number + "-");
    each("comparison", "comparison", 3);
    each("comparison", "contrast", 3);
  }

  private void state(int state) {
    values.put("n", Integer.toString(state));
    add("actor", "state", "synthetic-state-" + state);
    values.put("n", Integer.toString(number));
  }

  private void each(String kind, String template, int count) {
    each(kind, template, count, "synthetic-" + template + "-" + number + "-");
  }

  private void each(String kind, String template, int count, String slug) {
    for (var k = 0; k < count; k++) {
      values.put("k", Integer.toString(k));
      pickAgain();
      add(kind, template, slug + k);
    }
  }

  private void pickAgain() {
    var document = random.nextInt(5);
    values.put("a", Integer.toString(document));
    values.put("b", Integer.toString((document + 1) % 5));
    values.put("speaker", Integer.toString(random.nextInt(STATES)));
    values.put("topic", pick(TOPICS));
    values.put("position", pick(POSITIONS));
    values.put("act", pick(ACTS));
    values.put("towards", pick(TOWARDS));
    values.put("polarity", random.nextBoolean() ? "positive" : "critical");
    values.put("target", target());
    values.put("turnout", "6%d.%d".formatted(random.nextInt(3), random.nextInt(3)));
    values.put("cast", "8%d00000".formatted(random.nextInt(3)));
    for (var i = 0; i < 3; i++) {
      values.put("share" + i, "%d.%d".formatted(50 - 20 * i, random.nextInt(4)));
    }
  }

  private String target() {
    var whole = "statement/synthetic-findings-" + number;
    var finding = "statement/synthetic-finding-" + number + "-" + random.nextInt(7);
    return pick(List.of(whole, finding, finding + "/bad", finding + "/cure"));
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private void add(String kind, String template, String slug) {
    var text = templates.computeIfAbsent(template, name -> Resource.text(name + ".yaml"));
    drafts.add(new Draft(new EntityId(kind, slug), StringSubstitutor.replace(text, values)));
  }
}
