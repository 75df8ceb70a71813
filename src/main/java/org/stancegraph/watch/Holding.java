package org.stancegraph.watch;

/// What a store holds at a moment: the version of the dataset, its quads, and the bytes of its
/// files.
public record Holding(String version, long quads, long bytes) {}
