/**
 * Pages for people: the formats {@code html} and {@code md}, and how they may be written. A page
 * shows a directory, areas and their groups, or one group.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.io.page;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
