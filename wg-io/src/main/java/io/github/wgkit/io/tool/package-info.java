/** The {@code wgkit} command line. */
@NullMarked
package io.github.wgkit.io.tool;

import org.jspecify.annotations.NullMarked;
