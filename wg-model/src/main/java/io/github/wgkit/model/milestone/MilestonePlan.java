package io.github.wgkit.model.milestone;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The milestones of a charter. A group has two plans, which are never mixed: the one it works by
 * and the one of a charter that is still under review (RFC 6433 section 1).
 *
 * <p>The order of the milestones is the order of the record and part of the plan (RFC 6433 sections
 * 4 and 7).
 */
@Value.Immutable
public interface MilestonePlan {
  /** Which of the two plans a plan is. */
  enum Kind {
    /** What the group works by: milestones in the states active and review. */
    CURRENT,
    /** What a charter under review would bring: milestones in the state charter. */
    PROPOSED
  }

  /** {@return which of the two plans this is} */
  Kind kind();

  /** {@return the milestones in the order of the record} */
  ImmutableList<Milestone> milestones();

  /** {@return whether there are no milestones} */
  default boolean isEmpty() {
    return milestones().isEmpty();
  }

  /** {@return the milestones that are still due, in the order of the record} */
  default ImmutableList<Milestone> open() {
    return milestones().stream().filter(m -> !m.isResolved()).collect(toImmutableList());
  }

  /**
   * Lists what should have been delivered by now.
   *
   * @param date the date of the question, in UTC
   * @return the milestones that are {@linkplain Milestone#isOverdue overdue}, in the order of the
   *     record
   */
  default ImmutableList<Milestone> overdue(LocalDate date) {
    return milestones().stream().filter(m -> m.isOverdue(date)).collect(toImmutableList());
  }

  /**
   * Finds a milestone.
   *
   * @param id the Datatracker's number
   * @return the milestone with that number
   */
  default Optional<Milestone> milestone(long id) {
    return milestones().stream().filter(m -> m.id().equals(OptionalLong.of(id))).findFirst();
  }

  /**
   * {@return the milestones sorted as the Datatracker does: by {@linkplain Milestone#order()
   * order}, then due day, then number, what is missing last} The order is total, dated and dateless
   * milestones mixed or not.
   */
  default ImmutableList<Milestone> sorted() {
    return ImmutableList.sortedCopyOf(Milestone.IN_ORDER, milestones());
  }

  /** Refuses milestones of the other plan, and deleted ones. */
  @Value.Check
  default void check() {
    ImmutableSet<MilestoneState> refused =
        kind() == Kind.CURRENT
            ? ImmutableSet.of(MilestoneState.CHARTER, MilestoneState.DELETED)
            : ImmutableSet.of(MilestoneState.ACTIVE, MilestoneState.REVIEW, MilestoneState.DELETED);
    for (Milestone milestone : milestones()) {
      checkArgument(
          !refused.contains(milestone.state()),
          "a milestone in state %s cannot stand in the %s plan: \"%s\"",
          milestone.state(),
          kind(),
          milestone.description());
    }
  }

  /** {@return a builder with the attributes of this plan} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the kind is required} */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Makes a current plan.
   *
   * @param milestones the milestones in order
   * @return the plan
   * @throws IllegalArgumentException if one of them is in the state charter or deleted
   */
  static MilestonePlan current(Iterable<Milestone> milestones) {
    return builder().kind(Kind.CURRENT).milestones(milestones).build();
  }

  /**
   * Makes a proposed plan.
   *
   * @param milestones the milestones in order
   * @return the plan
   * @throws IllegalArgumentException if one of them is in the state active, review or deleted
   */
  static MilestonePlan proposed(Iterable<Milestone> milestones) {
    return builder().kind(Kind.PROPOSED).milestones(milestones).build();
  }

  /** Builds a {@link MilestonePlan}. */
  final class Builder extends ImmutableMilestonePlan.Builder {
    Builder() {}
  }
}
