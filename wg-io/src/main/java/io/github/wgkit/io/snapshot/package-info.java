/** Reads what was saved of the Datatracker: database dumps and folders of API answers. */
@NullMarked
package io.github.wgkit.io.snapshot;

import org.jspecify.annotations.NullMarked;
