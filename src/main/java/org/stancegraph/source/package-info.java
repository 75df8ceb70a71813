/// Source documents as plain text in code points, and the anchors that point into them.
@NullMarked
package org.stancegraph.source;

import org.jspecify.annotations.NullMarked;
