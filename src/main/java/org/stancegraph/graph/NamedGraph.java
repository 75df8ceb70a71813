package org.stancegraph.graph;

import org.apache.jena.graph.Graph;

/// A record's triples under the graph's IRI: the unit of validation, of loading and of take-down.
public record NamedGraph(String name, Graph triples, Lines lines) {}
