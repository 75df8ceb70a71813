package org.stancegraph.export;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.stancegraph.seed.EntityId;

/// How a term stands in a cell: things by their slug, concepts and classes by their own name, or,
/// where IRIs are asked for, everything by its IRI. A literal stands as it is: a text that a
/// spreadsheet would take for a formula is not changed, because it is evidence.
public enum Cells {
  SLUGS,
  IRIS;

  private static final Set<String> NUMBERS =
      Set.of(XSD.decimal.getURI(), XSD.integer.getURI(), XSD.nonNegativeInteger.getURI());

  public String text(Node term) {
    if (term.isLiteral()) {
      return number(term)
          .map(number -> number.stripTrailingZeros().toPlainString())
          .orElseGet(term::getLiteralLexicalForm);
    }
    if (!term.isURI()) {
      return "_:" + term.getBlankNodeLabel();
    }
    return this == IRIS ? term.getURI() : slug(term.getURI());
  }

  /// The value of an exact number. TDB2 keeps the value of a decimal and drops the zeros at its
  /// end, so there is one way to write it: 641, where the store says 641.0.
  static Optional<BigDecimal> number(Node term) {
    return term.isLiteral()
            && NUMBERS.contains(term.getLiteralDatatypeURI())
            && term.getLiteralDatatype().isValid(term.getLiteralLexicalForm())
        ? Optional.of(new BigDecimal(term.getLiteralLexicalForm().strip()))
        : Optional.empty();
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
