/// Answers and graphs in the formats that people take away.
@NullMarked
package org.stancegraph.export;

import org.jspecify.annotations.NullMarked;
