/** What really happened to a group: its history told as states, its anomalies, its lifetime. */
@NullMarked
package io.github.wgkit.lifecycle.replay;

import org.jspecify.annotations.NullMarked;
