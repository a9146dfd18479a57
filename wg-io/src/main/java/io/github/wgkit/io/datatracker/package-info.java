/** What the Datatracker gives out: database dumps and API snapshots. */
@NullMarked
package io.github.wgkit.io.datatracker;

import org.jspecify.annotations.NullMarked;
