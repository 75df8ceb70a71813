/// Measurements, apart from the tests: how long things take, as ratios of what a user may choose.
@NullMarked
package org.stancegraph.bench;

import org.jspecify.annotations.NullMarked;
