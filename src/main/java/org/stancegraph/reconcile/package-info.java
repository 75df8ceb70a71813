/// Reconciliation: names in, ranked candidates out, as the Reconciliation Service API 0.2 has it.
@NullMarked
package org.stancegraph.reconcile;

import org.jspecify.annotations.NullMarked;
