package org.stancegraph.web;

import org.stancegraph.query.Asker;
import org.stancegraph.query.QueryCatalog;
import org.stancegraph.store.GraphStore;

/// What the port offers: an up-to-date store with its version, the questions, and who answers them.
public record Site(GraphStore store, QueryCatalog questions, Asker asker, String version) {}
