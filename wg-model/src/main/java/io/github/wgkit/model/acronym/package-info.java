/** Who has which acronym and had it earlier, and to which group a draft belongs by its name. */
@NullMarked
package io.github.wgkit.model.acronym;

import org.jspecify.annotations.NullMarked;
