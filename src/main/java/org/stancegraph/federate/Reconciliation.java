package org.stancegraph.federate;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stancegraph.finding.Finding;
import org.stancegraph.query.Answer;
import org.stancegraph.query.ServerFault;

/// Asks a reconciliation service what items our unlinked things may be: few at a time, one request
/// after the other with a pause between them, and no more once it asks us to wait.
public final class Reconciliation {

  /// Wikidata's service, where none is named.
  public static final String WIKIDATA = "https://wikidata.reconci.link/en/api";

  private static final int THINGS_A_REQUEST = 10;
  private static final int ITEMS_A_THING = 3;

  private final Gate gate;
  private final Endpoint service;
  private final Duration pause;

  public Reconciliation(Gate gate, Endpoint service, Duration pause) {
    this.gate = gate;
    this.service = service;
    this.pause = pause;
  }

  /// The proposals that came, and why there are no more, if so.
  public record Outcome(Answer.Table proposals, List<Finding> findings) {}

  public Outcome propose(List<Thing> things) {
    var proposals = new ArrayList<Proposal>();
    var asked = 0;
    try {
      for (; asked < things.size(); asked += THINGS_A_REQUEST) {
        if (asked > 0) {
          Thread.sleep(pause);
        }
        var end = Math.min(asked + THINGS_A_REQUEST, things.size());
        proposals.addAll(ask(things.subList(asked, end)));
      }
      return new Outcome(table(proposals), List.of());
    } catch (ServerFault fault) {
      return new Outcome(table(proposals), List.of(unasked(fault, things.size() - asked)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(table(proposals), List.of());
    }
  }

  private static Finding unasked(ServerFault fault, int left) {
    var finding = fault.finding();
    return Finding.error(
        finding.place(),
        finding.message() + "; " + left + " things were not asked for",
        finding.hint());
  }

  private static Answer.Table table(List<Proposal> proposals) {
    return new Answer.Table(Proposal.COLUMNS, proposals.stream().map(Proposal::row).toList());
  }

  private List<Proposal> ask(List<Thing> batch) {
    var queries = Json.createObjectBuilder();
    for (var i = 0; i < batch.size(); i++) {
      queries.add(
          "q" + i,
          Json.createObjectBuilder()
              .add("query", batch.get(i).label())
              .add("limit", ITEMS_A_THING));
    }
    var form = Map.of("queries", queries.build().toString());
    var answer = gate.post(Use.RECONCILIATION, service.toString(), form, "application/json");
    return Candidates.in(new String(answer.body(), StandardCharsets.UTF_8), batch, service.host());
  }
}
