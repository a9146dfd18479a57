/**
 * The charter texts: of the Datatracker, of the Secretariat's pages since 1992, and the drafts that
 * groups write in Markdown. All become a {@link io.github.wgkit.io.charter.CharterSheet} first.
 */
@NullMarked
package io.github.wgkit.io.charter;

import org.jspecify.annotations.NullMarked;
