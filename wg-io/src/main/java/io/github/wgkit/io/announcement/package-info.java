/** The mails "WG Review" and "WG Action". */
@NullMarked
package io.github.wgkit.io.announcement;

import org.jspecify.annotations.NullMarked;
