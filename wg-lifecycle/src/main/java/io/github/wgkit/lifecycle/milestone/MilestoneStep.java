package io.github.wgkit.lifecycle.milestone;

import java.util.Optional;

/** The kinds of {@link MilestoneAction}. */
public enum MilestoneStep {
  /** A milestone is added to the current plan, in force at once. */
  ADD("add"),
  /** A milestone is added to the current plan, and waits for an area director. */
  ASK_TO_ADD("ask to add"),
  /** A milestone is added to the proposed plan. */
  ADD_PROPOSED("add to the proposed plan"),
  /** A milestone that waits comes into force. */
  ACCEPT("accept"),
  /** A milestone that waits is refused. */
  REJECT("reject"),
  /** The due date changes. */
  RE_DATE("re-date"),
  /** The documents that belong to the milestone change. */
  LINK_DOCUMENTS("link documents"),
  /** The milestone is no longer due. */
  RESOLVE("resolve"),
  /** The phrase that says why it is no longer due changes. */
  CHANGE_RESOLUTION("change the resolution"),
  /** The milestone is due again. */
  REOPEN("reopen"),
  /** The description changes. */
  REWORD("reword"),
  /** A new description is proposed; it waits for an area director. */
  ASK_TO_REWORD("ask to reword"),
  /** A proposed description replaces the present one. */
  ACCEPT_REWORDING("accept the rewording"),
  /** A proposed description is refused. */
  REJECT_REWORDING("reject the rewording"),
  /** The milestone is taken out of its plan. */
  DELETE("delete"),
  /** The deletion is proposed; it waits for an area director. */
  ASK_TO_DELETE("ask to delete"),
  /** A proposed deletion is done. */
  ACCEPT_DELETION("accept the deletion"),
  /** A proposed deletion is refused. */
  REJECT_DELETION("reject the deletion"),
  /** The current plan gets another order. */
  REORDER("reorder"),
  /** The proposed plan gets another order. */
  REORDER_PROPOSED("reorder the proposed plan"),
  /** The proposed plan begins anew with copies from the current one. */
  RESET_PROPOSED("reset the proposed plan"),
  /** The milestones of the group get due dates instead of an order. Datatracker practice. */
  USE_DATES("use due dates"),
  /** The milestones of the group get an order instead of due dates. Datatracker practice. */
  USE_ORDER("use an order");

  private final String label;

  MilestoneStep(String label) {
    this.label = label;
  }

  /**
   * {@return the step that asks for this one, for those who may not take it themselves; empty if
   * this is no step that can be asked for}
   */
  public Optional<MilestoneStep> request() {
    return switch (this) {
      case ADD -> Optional.of(ASK_TO_ADD);
      case REWORD -> Optional.of(ASK_TO_REWORD);
      case DELETE -> Optional.of(ASK_TO_DELETE);
      default -> Optional.empty();
    };
  }

  /** {@return whether the step asks for something that an area director then decides} */
  public boolean isRequest() {
    return this == ASK_TO_ADD || this == ASK_TO_REWORD || this == ASK_TO_DELETE;
  }

  /** {@return the step in words} */
  public String label() {
    return label;
  }
}
