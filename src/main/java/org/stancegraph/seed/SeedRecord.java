package org.stancegraph.seed;

import java.nio.file.Path;

/// One YAML file: the facts about one thing, with the SHA-256 digest (lower-case hex) of its bytes.
public record SeedRecord(EntityId id, Path file, String digest, SeedNode.Fields root) {}
