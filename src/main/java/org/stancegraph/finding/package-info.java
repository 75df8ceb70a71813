/// What is wrong, where, and what to do about it.
@NullMarked
package org.stancegraph.finding;

import org.jspecify.annotations.NullMarked;
