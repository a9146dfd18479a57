/** Files on the disk. */
@NullMarked
package io.github.wgkit.io.file;

import org.jspecify.annotations.NullMarked;
