/**
 * What the text templates of the Datatracker have in common: how lines are wrapped, what people are
 * called, which words stand for states and types, and whose charter is written.
 */
@NullMarked
package io.github.wgkit.io.template;

import org.jspecify.annotations.NullMarked;
