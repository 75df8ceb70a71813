package org.stancegraph.ontology;

/// A key that a record may use: the property it stands for, whether it points backwards, and what
/// its value may be.
public record Term(String key, String property, boolean reverse, Holds holds) {}
