/// Words in, exit code out. The only package that uses picocli.
@NullMarked
package org.stancegraph.cli;

import org.jspecify.annotations.NullMarked;
