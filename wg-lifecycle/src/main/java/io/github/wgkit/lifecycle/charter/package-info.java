/** The review of a charter: initial chartering, rechartering, ballots, and what is in the way. */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.lifecycle.charter;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
