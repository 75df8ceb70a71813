package org.stancegraph.federate;

/// A whole answer of another server.
record Received(String mediaType, byte[] body) {}
