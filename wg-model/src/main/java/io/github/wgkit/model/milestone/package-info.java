/** Milestones, dated and dateless, and the plans they stand in. */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    deferCollectionAllocation = true,
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.model.milestone;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
