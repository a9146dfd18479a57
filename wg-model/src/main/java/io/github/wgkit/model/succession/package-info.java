/** Which group went on with the work of which, and who says so. */
@NullMarked
package io.github.wgkit.model.succession;

import org.jspecify.annotations.NullMarked;
