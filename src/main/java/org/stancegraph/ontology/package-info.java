/// Loads the ontology's modules, context, shapes and version from `ontology/`.
@NullMarked
package org.stancegraph.ontology;

import org.jspecify.annotations.NullMarked;
