package io.github.wgkit.lifecycle.charter;

/** The kinds of {@link CharterAction}. */
public enum CharterStep {
  /** A new revision is submitted. */
  SUBMIT("submit a revision"),
  /** The informal review begins; later on, the charter goes back to it (RFC 6292 section 3.1). */
  START_INFORMAL_REVIEW("start informal review"),
  /** The IESG and the IAB review it (RFC 2418 section 2.3). */
  START_INTERNAL_REVIEW("start internal review"),
  /** The community reviews it (RFC 2418 section 2.3). */
  START_EXTERNAL_REVIEW("start external review"),
  /** The IESG is to decide (RFC 6292 section 3.1). */
  START_IESG_REVIEW("start IESG review"),
  /** The IESG approves it (RFC 2418 section 2.3). */
  APPROVE("approve"),
  /** The IESG declines it (RFC 2418 sections 2.3 and 5). */
  DECLINE("decline"),
  /** The IESG wants changes; the review goes on (RFC 2418 sections 2.3 and 5). */
  REQUEST_CHANGES("request changes"),
  /** The IESG has the group go on under its old charter (RFC 2418 section 5). */
  CONTINUE_OLD_CHARTER("continue the old charter"),
  /** The effort is given up (RFC 6292 sections 3.1 and 3.2). */
  ABANDON("abandon"),
  /** The charter is replaced together with its group. Datatracker practice. */
  REPLACE("replace with its group"),
  /** A slip is corrected in an approved charter. Datatracker practice. */
  CORRECT("correct a slip"),
  /** An area director takes a position in the open ballot (RFC 6292 section 3.3). */
  TAKE_POSITION("take a position"),
  /** The charter goes on the agenda of a telechat (RFC 6292 section 3.1). */
  SCHEDULE("schedule for a telechat"),
  /** The charter is taken off the agenda. */
  UNSCHEDULE("take off the agenda"),
  /** An area director comments (RFC 6292 section 2.2). */
  COMMENT("comment"),
  /** A comment is resolved (RFC 6292 section 2.2). */
  RESOLVE_COMMENT("resolve a comment"),
  /** The IAB gives its view (RFC 2418 section 2.3). */
  GIVE_IAB_VIEW("give the IAB's view");

  private final String label;

  CharterStep(String label) {
    this.label = label;
  }

  /** {@return the step in words} */
  public String label() {
    return label;
  }
}
