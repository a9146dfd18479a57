/** What happened to a group and when, with as much doubt as the records have. */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    deferCollectionAllocation = true,
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.model.history;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
