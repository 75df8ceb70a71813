/// Full text: what is written in the dataset found by its words. The only package that uses Lucene.
@NullMarked
package org.stancegraph.search;

import org.jspecify.annotations.NullMarked;
