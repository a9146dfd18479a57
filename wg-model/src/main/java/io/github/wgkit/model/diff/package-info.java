/**
 * What differs between two charters, two plans of milestones, two snapshots: pure functions of two
 * values.
 */
@NullMarked
package io.github.wgkit.model.diff;

import org.jspecify.annotations.NullMarked;
