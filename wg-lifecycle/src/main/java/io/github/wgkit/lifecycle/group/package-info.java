/**
 * The lifecycle of a group: proposed, chartered, concluded, and all that really happens between.
 */
@NullMarked
package io.github.wgkit.lifecycle.group;

import org.jspecify.annotations.NullMarked;
