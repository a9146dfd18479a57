/** The lifecycle of a milestone: what takes effect at once and what waits for an area director. */
@NullMarked
package io.github.wgkit.lifecycle.milestone;

import org.jspecify.annotations.NullMarked;
