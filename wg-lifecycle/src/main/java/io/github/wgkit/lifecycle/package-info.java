/** The vocabulary of the lifecycles of groups, charters and milestones. */
@NullMarked
package io.github.wgkit.lifecycle;

import org.jspecify.annotations.NullMarked;
