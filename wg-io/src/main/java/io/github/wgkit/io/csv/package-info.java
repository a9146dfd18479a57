/** Tables of comma-separated values (RFC 4180), for spreadsheets and statistics. */
@NullMarked
package io.github.wgkit.io.csv;

import org.jspecify.annotations.NullMarked;
