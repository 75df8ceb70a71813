/// The one door to other servers, and what is asked through it: questions, candidates, a slice.
@NullMarked
package org.stancegraph.federate;

import org.jspecify.annotations.NullMarked;
