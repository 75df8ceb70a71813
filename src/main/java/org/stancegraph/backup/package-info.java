/// A store taken away whole as one file, and brought back only when it proves whole and sound.
@NullMarked
package org.stancegraph.backup;

import org.jspecify.annotations.NullMarked;
