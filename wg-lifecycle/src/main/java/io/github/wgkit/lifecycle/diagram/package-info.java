/** Draws lifecycles, and prints them as tables for people. */
@NullMarked
package io.github.wgkit.lifecycle.diagram;

import org.jspecify.annotations.NullMarked;
