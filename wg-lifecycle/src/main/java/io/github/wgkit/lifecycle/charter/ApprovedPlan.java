package io.github.wgkit.lifecycle.charter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.record.Scribe;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the approval of a charter makes of the two plans. A milestone of the proposed plan that is
 * also in the current one, with equal description, due date and documents, stays the one it is; the
 * others come new; what is left of the current plan is deleted, also what was done or was waiting
 * for review.
 */
final class ApprovedPlan {
  private final Scribe scribe;
  private final List<Milestone> plan = new ArrayList<>();
  private final List<Milestone> former = new ArrayList<>();
  private final List<Milestone> stillProposed = new ArrayList<>();

  private ApprovedPlan(Scribe scribe) {
    this.scribe = scribe;
    Group group = scribe.group();
    List<Milestone> others = new ArrayList<>();
    List<Milestone> old = new ArrayList<>();
    for (Milestone milestone : group.milestones().milestones()) {
      (isCurrent(milestone) ? old : others).add(milestone);
    }
    for (Milestone proposed : group.proposedMilestones().milestones()) {
      if (!proposed.state().equals(MilestoneState.CHARTER)) {
        stillProposed.add(proposed);
        continue;
      }
      Optional<Milestone> same = take(old, proposed);
      if (same.isPresent()) {
        keep(same.get());
        former.add(changed(proposed, MilestoneState.DELETED));
      } else {
        plan.add(changed(proposed, MilestoneState.ACTIVE));
        String due = proposed.due().map(Due::toString).orElse("None");
        tell(proposed, "Added milestone \"%s\", due " + due + ", from approved charter");
      }
    }
    for (Milestone left : old) {
      former.add(changed(left, MilestoneState.DELETED));
      tell(left, "Deleted milestone \"%s\", not present in approved charter");
    }
    // in a state that nobody knows: not touched
    plan.addAll(others);
  }

  /** Puts the approved plan into force. */
  static void apply(Scribe scribe) {
    ApprovedPlan approved = new ApprovedPlan(scribe);
    scribe.changeGroup(
        group ->
            group.toBuilder()
                .milestones(group.milestones().toBuilder().milestones(approved.plan).build())
                .proposedMilestones(MilestonePlan.proposed(approved.stillProposed))
                .addAllFormerMilestones(approved.former)
                .build());
  }

  /** What would be deleted, by the approval of the charter of a group as it is. */
  static ImmutableList<Milestone> deleted(Group group) {
    List<Milestone> old = new ArrayList<>();
    group.milestones().milestones().stream().filter(ApprovedPlan::isCurrent).forEach(old::add);
    for (Milestone proposed : group.proposedMilestones().milestones()) {
      if (proposed.state().equals(MilestoneState.CHARTER)) {
        take(old, proposed);
      }
    }
    return ImmutableList.copyOf(old);
  }

  private static boolean isCurrent(Milestone milestone) {
    return milestone.state().equals(MilestoneState.ACTIVE)
        || milestone.state().equals(MilestoneState.REVIEW);
  }

  private static Optional<Milestone> take(List<Milestone> old, Milestone proposed) {
    Iterator<Milestone> candidates = old.iterator();
    while (candidates.hasNext()) {
      Milestone candidate = candidates.next();
      if (isSame(candidate, proposed)) {
        candidates.remove();
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(Milestone one, Milestone other) {
    return one.description().equals(other.description())
        && one.due().equals(other.due())
        && ImmutableSet.copyOf(one.documents()).equals(ImmutableSet.copyOf(other.documents()));
  }

  private void keep(Milestone milestone) {
    if (milestone.state().equals(MilestoneState.ACTIVE)) {
      plan.add(milestone);
    } else {
      plan.add(changed(milestone, MilestoneState.ACTIVE));
      tell(milestone, "Changed milestone \"%s\", set state to active from review");
    }
  }

  private Milestone changed(Milestone milestone, MilestoneState state) {
    return scribe.changed(milestone, next -> next.state(state));
  }

  private void tell(Milestone milestone, String text) {
    scribe.milestoneEvent(milestone.id(), text.replace("%s", milestone.description()));
  }
}
