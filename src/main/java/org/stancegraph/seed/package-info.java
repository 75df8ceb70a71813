/// Curated YAML records: read with line numbers, and changed at single keys.
@NullMarked
package org.stancegraph.seed;

import org.jspecify.annotations.NullMarked;
