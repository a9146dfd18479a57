/** The native format, and the JSON plumbing that other formats share. */
@NullMarked
package io.github.wgkit.io.json;

import org.jspecify.annotations.NullMarked;
