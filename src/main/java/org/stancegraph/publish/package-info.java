/// What is said of a thing, of the dataset and of its questions to those who come from elsewhere.
@NullMarked
package org.stancegraph.publish;

import org.jspecify.annotations.NullMarked;
