package org.stancegraph.federate;

import org.apache.jena.graph.Node;

/// Something of ours that has no link yet: its IRI, the name of its class, what it is called.
public record Thing(Node iri, String kind, String label) {}
