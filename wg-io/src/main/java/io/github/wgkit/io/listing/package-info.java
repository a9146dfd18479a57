/** The lists of all working groups, {@code 1wg-summary.txt} and {@code 1wg-charters.txt}. */
@NullMarked
package io.github.wgkit.io.listing;

import org.jspecify.annotations.NullMarked;
