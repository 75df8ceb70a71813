/// The pipeline: files to records to graphs to a store, all of it or nothing.
@NullMarked
package org.stancegraph.build;

import org.jspecify.annotations.NullMarked;
