package org.stancegraph.reconcile;

import java.util.List;

/// A class of the ontology that things are searched by; its id is what stands behind the schema
/// space in its IRI.
record EntityType(String id, String name, String description, List<String> broader) {}
