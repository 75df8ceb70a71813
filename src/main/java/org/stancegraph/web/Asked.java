package org.stancegraph.web;

import java.util.Map;
import org.apache.jena.query.Query;
import org.stancegraph.finding.Checked;
import org.stancegraph.finding.Finding;
import org.stancegraph.query.Answer;
import org.stancegraph.query.SavedQuery;
import org.stancegraph.query.ServerFault;

/// What became of a question that came over HTTP: its answer, or why there is none, with the status
/// that says whose limit it was.
sealed interface Asked {

  record Answered(Answer answer) implements Asked {}

  record Refused(int status, Finding finding) implements Asked {}

  /// A bad value is the request's fault; an answer that takes too long is the server's limit; what
  /// another server did not answer is neither's.
  static Asked of(Site site, SavedQuery question, Map<String, String> values, String language) {
    return switch (site.asker().bind(question, values)) {
      case Checked.Bad<Query>(var findings) -> new Refused(400, findings.getFirst());
      case Checked.Good<Query>(var query) -> ran(site, query, language);
    };
  }

  private static Asked ran(Site site, Query query, String language) {
    try {
      return switch (site.asker().attempt(query, language)) {
        case Checked.Bad<Answer>(var findings) -> new Refused(503, findings.getFirst());
        case Checked.Good<Answer>(var answer) -> new Answered(answer);
      };
    } catch (ServerFault fault) {
      var late = fault.kind() == ServerFault.Kind.LATE;
      return new Refused(late ? 504 : 502, fault.finding());
    }
  }
}
