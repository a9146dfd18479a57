/** Milestones in a calendar: the format {@code ics} (RFC 5545), and how it may be written. */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.io.calendar;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
