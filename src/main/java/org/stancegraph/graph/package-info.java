/// Turns a record into a named graph, and writes graphs canonically.
@NullMarked
package org.stancegraph.graph;

import org.jspecify.annotations.NullMarked;
