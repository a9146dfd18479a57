/** Groups, people, documents, and the {@link io.github.wgkit.model.Directory} that holds them. */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    deferCollectionAllocation = true,
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.model;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
