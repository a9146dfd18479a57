/** Pictures of groups, their lives and their milestones, as SVG that needs nothing else. */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.io.picture;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
