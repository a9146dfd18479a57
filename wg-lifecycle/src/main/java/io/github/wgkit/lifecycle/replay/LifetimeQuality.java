package io.github.wgkit.lifecycle.replay;

import com.google.common.base.Ascii;

/** What can be said of the lifetime of a group. Each group is in exactly one of these classes. */
public enum LifetimeQuality {
  /** It ended, and start and end are known to the day, in this order. */
  GOOD("chartered and ended, both known to the day"),
  /** It ended; start and end are known, but not both to the day and without doubt. */
  APPROXIMATE("chartered and ended, not both known to the day"),
  /** It ended; start and end are stated, and the start is not before the end. */
  NOT_BEFORE("ended, and the start stated is not before the end"),
  /** It ended; the end is known, the start is not. */
  START_UNKNOWN("ended, start not known"),
  /** It ended; the start is known, the end is not. */
  END_UNKNOWN("ended, end not known"),
  /** It ended, or nothing is known of its state; no event tells its start or its end. */
  BOTH_UNKNOWN("ended, neither start nor end known"),
  /** It ended, or nothing is known of its state; no event tells a state. */
  NO_EVENTS("ended, and no event tells a state"),
  /** It has not ended, and the start is known. */
  OPEN("open, start known"),
  /** It has not ended, and the start is not known. */
  OPEN_START_UNKNOWN("open, start not known"),
  /** It rests: it is neither active nor did it end. */
  DORMANT("dormant"),
  /** It is a BoF, or was never more; start and end are those of the BoF. */
  BOF("a BoF"),
  /** It was proposed, and is not chartered yet or never was. */
  NEVER_CHARTERED("proposed and not chartered");

  private final String title;

  LifetimeQuality(String title) {
    this.title = title;
  }

  /** {@return the class in a few words} */
  public String title() {
    return title;
  }

  /** {@return the word for tables, such as {@code start-unknown}} */
  public String slug() {
    return Ascii.toLowerCase(name()).replace('_', '-');
  }
}
