package org.stancegraph.search;

import org.apache.jena.query.QueryDeniedException;
import org.stancegraph.finding.Finding;

/// Why the index does not answer, where SPARQL has to be told by an exception. It repeats nothing
/// of the query, in plain ASCII, because Fuseki miscounts the bytes of any other message.
final class Refused extends QueryDeniedException {

  private static final long serialVersionUID = 1L;

  Refused(Finding finding) {
    this(finding.message() + "; " + finding.hint());
  }

  Refused(String message) {
    super("text:query is not answered: " + message.replaceAll("[^ -~]", "?"));
  }
}
