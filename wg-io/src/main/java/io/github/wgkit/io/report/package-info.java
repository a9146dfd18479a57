/** What differs between two charters, plans or snapshots, written for people and for programs. */
@NullMarked
package io.github.wgkit.io.report;

import org.jspecify.annotations.NullMarked;
