package io.github.wgkit.lifecycle.group;

/** The kinds of {@link GroupAction}. */
public enum GroupStep {
  /** A BoF is approved (RFC 2418 section 2.4). */
  APPROVE_BOF("approve a BoF"),
  /** A BoF is over, and no group came of it (RFC 2418 section 2.4). */
  END_BOF("end the BoF"),
  /** Chartering begins (RFC 2418 section 2.2). */
  PROPOSE("propose"),
  /** The group is formed: its charter is approved (RFC 2418 section 2.3). */
  FORM("form"),
  /** A dormant group takes up work again. No RFC tells how. */
  REVIVE("revive"),
  /** Forming the group is given up (RFC 6292 section 3.1). */
  ABANDON("abandon"),
  /** The group rests, its list stays (RFC 2418 section 4). */
  MAKE_DORMANT("make dormant"),
  /** Closing is asked of the Secretariat (RFC 6292 section 4). */
  REQUEST_CLOSE("request closing"),
  /** The group is disbanded (RFC 2418 section 4). */
  CONCLUDE("conclude"),
  /** The work goes on under another acronym. Datatracker practice. */
  REPLACE("replace"),
  /** The state turns out not to be known. Datatracker practice. */
  MARK_UNKNOWN("mark as unknown");

  private final String label;

  GroupStep(String label) {
    this.label = label;
  }

  /** {@return the step in words} */
  public String label() {
    return label;
  }
}
