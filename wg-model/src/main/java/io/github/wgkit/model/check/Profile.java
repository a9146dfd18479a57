package io.github.wgkit.model.check;

/** Whose rules count. The sources disagree, so every answer is given under one of these. */
public enum Profile {
  /** The RFCs as published: RFC 2418 and its updates, RFC 6292, RFC 6433. */
  RFC,
  /** What the Datatracker does and the IESG's wiki says. */
  PRACTICE,
  /** The draft revision of RFC 2418 (draft-ietf-procon-2418bis). Opt-in: it is no rule yet. */
  DRAFT_2418BIS
}
