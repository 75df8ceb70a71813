/// Curated YAML records: read with line numbers, written in one canonical form.
@NullMarked
package org.stancegraph.seed;

import org.jspecify.annotations.NullMarked;
