package org.stancegraph.web;

import java.nio.file.Path;

/// How the port is opened: the description of its SPARQL service, the host's name and the number;
/// 0 takes any free one.
public record Settings(Path fuseki, String host, int port) {}
