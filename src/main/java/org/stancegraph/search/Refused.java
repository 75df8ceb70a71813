package org.stancegraph.search;

import org.apache.jena.query.text.TextIndexParseException;
import org.stancegraph.finding.Finding;

/// Why the index does not answer, where SPARQL has to be told by an exception: one that every
/// SPARQL processor takes for a mistake in the query.
final class Refused extends TextIndexParseException {

  private static final long serialVersionUID = 1L;

  Refused(String words, Finding finding) {
    super(words, finding.message() + "; " + finding.hint());
  }
}
