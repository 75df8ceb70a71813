/// One port: SPARQL, the questions as API and pages.
@NullMarked
package org.stancegraph.web;

import org.jspecify.annotations.NullMarked;
