package org.stancegraph.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One request and its answer. The route is one of a few patterns, whatever a client asks for; the
/// query is the text behind the `?`, which may tell what somebody is looking for.
public record Exchange(
    Instant at,
    String id,
    String client,
    String method,
    String route,
    String path,
    Optional<String> query,
    int status,
    long bytes,
    Duration took,
    String version,
    String agent) {}
