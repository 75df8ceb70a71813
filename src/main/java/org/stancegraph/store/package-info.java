/// The dataset on disk: whole graphs replaced in one transaction. The only package that uses TDB2.
@NullMarked
package org.stancegraph.store;

import org.jspecify.annotations.NullMarked;
