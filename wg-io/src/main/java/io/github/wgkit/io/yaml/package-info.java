/** YAML: the native form of a directory, for people who read and edit files. */
@NullMarked
package io.github.wgkit.io.yaml;

import org.jspecify.annotations.NullMarked;
