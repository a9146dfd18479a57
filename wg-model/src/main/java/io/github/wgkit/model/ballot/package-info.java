/** The ballots on a charter and the positions taken in them. */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    deferCollectionAllocation = true,
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.model.ballot;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
