package io.github.wgkit.lifecycle.milestone;

import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;

/**
 * Where a milestone stands in its life: its {@link MilestoneState} together with whether it is
 * {@linkplain Milestone#isResolved() resolved}. RFC 6433 names no states; these are what its rules
 * imply, and the two plans of section 1.
 */
public enum MilestoneStage {
  /** There is no such milestone: it is still to be added, or the step is about a whole plan. */
  NONE("no milestone"),
  /** In the current plan, waiting for an area director. */
  REVIEW("for review"),
  /** In the current plan, waiting for an area director, and said to be no longer due. */
  REVIEW_RESOLVED("for review, resolved"),
  /** In the current plan, accepted and due. */
  OPEN("open"),
  /** In the current plan, accepted and no longer due, for whatever reason. */
  RESOLVED("resolved"),
  /** In the proposed plan, due. */
  PROPOSED("proposed"),
  /** In the proposed plan, no longer due. */
  PROPOSED_RESOLVED("proposed, resolved"),
  /** In neither plan any more, kept as a memory. */
  DELETED("deleted"),
  /** In a state that this library does not know, wherever it stands. */
  OTHER("in another state");

  private final String label;

  MilestoneStage(String label) {
    this.label = label;
  }

  /**
   * {@return where a milestone stands}
   *
   * @param milestone the milestone
   */
  public static MilestoneStage of(Milestone milestone) {
    MilestoneState state = milestone.state();
    boolean resolved = milestone.isResolved();
    if (state.equals(MilestoneState.ACTIVE)) {
      return resolved ? RESOLVED : OPEN;
    }
    if (state.equals(MilestoneState.REVIEW)) {
      return resolved ? REVIEW_RESOLVED : REVIEW;
    }
    if (state.equals(MilestoneState.CHARTER)) {
      return resolved ? PROPOSED_RESOLVED : PROPOSED;
    }
    return state.equals(MilestoneState.DELETED) ? DELETED : OTHER;
  }

  /** {@return whether the group works by the milestone: it is in the current plan and accepted} */
  public boolean isAccepted() {
    return this == OPEN || this == RESOLVED;
  }

  /** {@return the stage in words} */
  public String label() {
    return label;
  }
}
