package org.stancegraph.build;

import java.util.List;
import java.util.SequencedMap;
import org.apache.jena.graph.Graph;
import org.stancegraph.finding.Finding;

/// Everything that one state of the files gives: the graphs by name, their manifest, the number of
/// records, the warnings that do not stop it, and the files' fingerprint before they were read.
public record Edition(
    SequencedMap<String, Graph> graphs,
    Manifest manifest,
    int records,
    List<Finding> warnings,
    String fingerprint) {}
