/// What people take away: the dataset as files that prove themselves.
@NullMarked
package org.stancegraph.release;

import org.jspecify.annotations.NullMarked;
