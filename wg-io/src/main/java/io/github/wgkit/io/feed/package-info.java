/**
 * Feeds of what happened to groups: Atom (RFC 4287) and JSON Feed 1.1. {@link
 * io.github.wgkit.io.feed.ChangeFeed} tells what changed from one snapshot to another, the formats
 * {@code atom} and {@code jsonfeed} tell the latest events of one snapshot, and {@link
 * io.github.wgkit.io.FeedOptions} says how.
 */
@NullMarked
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = {Override.class})
package io.github.wgkit.io.feed;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
