package io.github.wgkit.lifecycle.milestone;

/** What comes of it if somebody in a role wants a change of the milestones. */
public enum MilestoneAuthority {
  /** The change is done at once. */
  AT_ONCE,
  /** The change can be asked for; an area director decides. */
  WAITS,
  /** The change is not for somebody in this role, or has no meaning. */
  REFUSED
}
