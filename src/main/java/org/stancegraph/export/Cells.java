package org.stancegraph.export;

import org.apache.jena.graph.Node;
import org.stancegraph.seed.EntityId;

/// How a term stands in a cell: things by their slug, concepts and classes by their own name, or,
/// where IRIs are asked for, everything by its IRI. A literal stands as it is: a text that a
/// spreadsheet would take for a formula is not changed, because it is evidence.
public enum Cells {
  SLUGS,
  IRIS;

  public String text(Node term) {
    if (term.isLiteral()) {
      return term.getLiteralLexicalForm();
    }
    if (!term.isURI()) {
      return "_:" + term.getBlankNodeLabel();
    }
    return this == IRIS ? term.getURI() : slug(term.getURI());
  }

  private static String slug(String iri) {
    if (iri.startsWith(EntityId.THINGS)) {
      return after(iri, iri.indexOf('/', EntityId.THINGS.length()));
    }
    if (iri.startsWith(EntityId.TERMS)) {
      return after(iri, iri.lastIndexOf('/'));
    }
    return iri.startsWith(EntityId.GRAPHS) ? iri.substring(EntityId.GRAPHS.length()) : iri;
  }

  private static String after(String iri, int slash) {
    return slash < 0 || slash == iri.length() - 1 ? iri : iri.substring(slash + 1);
  }
}
