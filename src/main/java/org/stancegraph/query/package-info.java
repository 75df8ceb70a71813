/// Saved questions: found, bound safely, answered.
@NullMarked
package org.stancegraph.query;

import org.jspecify.annotations.NullMarked;
