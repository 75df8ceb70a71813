package org.stancegraph.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a text is to its thing, by the property that says so; only these are indexed.
public enum Field {
  LABEL("http://www.w3.org/2000/01/rdf-schema#label", true),
  TERM("http://www.w3.org/2004/02/skos/core#prefLabel", true),
  OTHER_LABEL("http://www.w3.org/2004/02/skos/core#altLabel", true),
  TITLE("http://purl.org/dc/terms/title", true),
  NAME("http://www.w3.org/2008/05/skos-xl#literalForm", true),
  DESCRIPTION("http://purl.org/dc/terms/description", false),
  DEFINITION("http://www.w3.org/2004/02/skos/core#definition", false),
  QUOTE("http://www.w3.org/ns/oa#exact", false),
  PROPOSITION("https://w3id.org/stancegraph/ns/text", false);

  private final String property;
  private final boolean naming;

  Field(String property, boolean naming) {
    this.property = property;
    this.naming = naming;
  }

  public String property() {
    return property;
  }

  /// Whether the text is what the thing is called, rather than what is said of it.
  public boolean isNaming() {
    return naming;
  }

  /// In words, as in `other label`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Optional<Field> of(String property) {
    return Arrays.stream(values()).filter(each -> each.property.equals(property)).findFirst();
  }
}
