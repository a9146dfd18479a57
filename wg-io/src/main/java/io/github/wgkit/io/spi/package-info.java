/**
 * How other people add a format: {@link io.github.wgkit.io.spi.FormatProvider} is the guide to it,
 * with a whole format as an example.
 */
@NullMarked
package io.github.wgkit.io.spi;

import org.jspecify.annotations.NullMarked;
