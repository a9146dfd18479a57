/** Formats, and how to read and write them; all that most users import. */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.io;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
