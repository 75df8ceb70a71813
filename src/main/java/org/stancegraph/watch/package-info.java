/// What a port did, in numbers and in lines, for those who run it.
@NullMarked
package org.stancegraph.watch;

import org.jspecify.annotations.NullMarked;
