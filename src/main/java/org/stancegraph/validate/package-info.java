/// Checks graphs against the SHACL shapes. The only package that knows RDF4J.
@NullMarked
package org.stancegraph.validate;

import org.jspecify.annotations.NullMarked;
