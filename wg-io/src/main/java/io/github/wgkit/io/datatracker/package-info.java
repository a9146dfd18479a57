/** Asks a Datatracker for its groups, and keeps a snapshot of them in a folder. */
@NullMarked
package io.github.wgkit.io.datatracker;

import org.jspecify.annotations.NullMarked;
