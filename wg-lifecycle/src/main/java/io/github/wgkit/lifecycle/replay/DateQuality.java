package io.github.wgkit.lifecycle.replay;

import com.google.common.base.Ascii;

/** How far the start or the end of a group can be believed. */
public enum DateQuality {
  /** Known to the day, or better. */
  EXACT,
  /** Only the month is known. */
  MONTH,
  /** Only the year is known. */
  YEAR,
  /** Stated, and doubted by the record itself. */
  UNCERTAIN,
  /**
   * There is an event, and a date that says nothing: see {@link
   * io.github.wgkit.model.history.Placeholders}.
   */
  PLACEHOLDER,
  /** There is an end, and after it the group was active again: of its last end nothing is known. */
  SUPERSEDED,
  /** There is an event, and no date. */
  UNDATED,
  /** There should be an event, and there is none. */
  MISSING,
  /** It has not happened. */
  NONE;

  /** {@return whether there is a date to work with} */
  public boolean isKnown() {
    return this == EXACT || this == MONTH || this == YEAR || this == UNCERTAIN;
  }

  /** {@return the word for tables: the name in lower case; empty for {@link #NONE}} */
  public String slug() {
    return this == NONE ? "" : Ascii.toLowerCase(name());
  }
}
