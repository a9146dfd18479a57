/** One vocabulary of findings for the whole library: rules, their sources and severities. */
@NullMarked
package io.github.wgkit.model.check;

import org.jspecify.annotations.NullMarked;
