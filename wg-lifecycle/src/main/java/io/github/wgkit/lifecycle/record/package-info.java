/** How actions are written into the record. Not for users of this library. */
@NullMarked
package io.github.wgkit.lifecycle.record;

import org.jspecify.annotations.NullMarked;
