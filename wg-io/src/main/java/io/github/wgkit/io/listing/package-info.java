/** The lists of all active working groups that the Datatracker gives out as text. */
@NullMarked
package io.github.wgkit.io.listing;

import org.jspecify.annotations.NullMarked;
