package io.github.wgkit.lifecycle.milestone;

/** How a milestone of a current plan stands to its due date. Each is in exactly one class. */
public enum Timeliness {
  /** Open, its month is not over. */
  NOT_YET_DUE("open, its month is not over"),
  /** Open, its month is over, and the group works. */
  OVERDUE("open, and its month is over"),
  /** Open, of a group that uses an order, or without a date: nothing can be overdue. */
  DATELESS("open, and there is no date"),
  /** Open, and the group is not active: nobody works on it now. */
  IDLE("open, of a group that is not active"),
  /** Proposed by a chair, and not accepted by an area director. */
  NOT_ACCEPTED("not accepted by an area director"),
  /** Done by the date it had first. */
  DONE_ON_TIME("done by its first date"),
  /** Done by its last date, which was later than the first. */
  DONE_RE_DATED("done by its last date, not by its first"),
  /** Done after its last date. */
  DONE_LATE("done after its last date"),
  /** Done; when, or when it was due, is not known. */
  DONE("done, no telling whether in time");

  private final String title;

  Timeliness(String title) {
    this.title = title;
  }

  /** {@return the class in a few words} */
  public String title() {
    return title;
  }

  /** {@return whether the milestone is no longer due} */
  public boolean isDone() {
    return compareTo(DONE_ON_TIME) >= 0;
  }
}
