/** How other people add a format. */
@NullMarked
package io.github.wgkit.io.spi;

import org.jspecify.annotations.NullMarked;
