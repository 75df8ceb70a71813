/// Words in, exit code out.
@NullMarked
package org.stancegraph.cli;

import org.jspecify.annotations.NullMarked;
