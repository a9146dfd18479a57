/** Pages in HTML and Markdown, written part by part; what other people wrote stays text in them. */
@NullMarked
package io.github.wgkit.io.markup;

import org.jspecify.annotations.NullMarked;
