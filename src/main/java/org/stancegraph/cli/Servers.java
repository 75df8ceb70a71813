package org.stancegraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stancegraph.federate.Agent;
import org.stancegraph.federate.AllowList;
import org.stancegraph.federate.Endpoint;
import org.stancegraph.federate.Federation;
import org.stancegraph.federate.Gate;
import org.stancegraph.federate.Limits;
import org.stancegraph.federate.Use;
import org.stancegraph.federate.Wikidata;
import org.stancegraph.finding.Checked;
import org.stancegraph.query.Sparql;
import picocli.CommandLine.Option;

/// The options that say which other servers a command may ask, and in whose name.
public final class Servers {

  private static final String NONE = "none";

  @Option(
      names = "--wikidata",
      paramLabel = "URL",
      defaultValue = "${sys:stancegraph.wikidata:-" + Sparql.WIKIDATA + "}",
      description = "Wikidata's query service, or none (default: " + Sparql.WIKIDATA + ").")
  private String wikidata;

  @Option(
      names = "--live",
      description = "Ask Wikidata itself, even where the store has a slice of it.")
  private boolean live;

  @Option(
      names = "--contact",
      paramLabel = "URL",
      defaultValue = "${sys:stancegraph.contact:-}",
      description = "Where the operator is found; other servers are told (default: the project).")
  private String contact;

  /// For a command that answers questions.
  Checked<Federation> federation() {
    return federation(List.of());
  }

  /// For a server whose clients may name these others in SERVICE.
  Checked<Federation> federation(List<String> services) {
    var allowed = new ArrayList<Endpoint>();
    for (var service : services) {
      switch (Endpoint.of(service, "--allow-service")) {
        case Checked.Good<Endpoint>(var endpoint) -> allowed.add(endpoint);
        case Checked.Bad<Endpoint>(var findings) -> {
          return new Checked.Bad<>(findings);
        }
      }
    }
    return service()
        .then(
            service ->
                gate(Limits.USUAL, new AllowList().with(Use.ENDPOINT, allowed))
                    .then(gate -> Checked.good(new Federation(gate, new Wikidata(service, live)))));
  }

  /// The query service, unless there is to be none.
  Checked<Optional<Endpoint>> service() {
    return wikidata.equals(NONE)
        ? Checked.good(Optional.empty())
        : Endpoint.of(wikidata, "--wikidata").then(each -> Checked.good(Optional.of(each)));
  }

  /// The door for this list and Wikidata's service.
  Checked<Gate> gate(Limits limits, AllowList others) {
    return service()
        .then(
            service ->
                agent()
                    .then(
                        agent ->
                            Checked.good(
                                new Gate(
                                    others.with(Use.QUESTION, service.stream().toList()),
                                    agent,
                                    limits))));
  }

  private Checked<Agent> agent() {
    return contact.isEmpty() ? Checked.good(Agent.UNKNOWN) : Agent.of(contact);
  }
}
