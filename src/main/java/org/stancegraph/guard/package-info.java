/// How much of the port one client and all together may take.
@NullMarked
package org.stancegraph.guard;

import org.jspecify.annotations.NullMarked;
