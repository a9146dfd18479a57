/** Charters: their names, revision numbers, review states and exact text. */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    deferCollectionAllocation = true,
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.model.charter;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
