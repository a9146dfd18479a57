package io.github.wgkit.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.function.Predicate;

/** What is the same in the three kinds of group. */
final class GroupChecks {
  static final MilestonePlan NO_MILESTONES = MilestonePlan.current(ImmutableList.of());
  static final MilestonePlan NO_PROPOSED_MILESTONES = MilestonePlan.proposed(ImmutableList.of());

  private GroupChecks() {}

  static void check(Group group, Predicate<GroupType> fitting) {
    checkArgument(
        group.type().map(fitting::test).orElse(group instanceof OtherGroup),
        "%s is of the type %s and cannot be described as %s",
        group.acronym(),
        group.type().map(GroupType::slug).orElse("(none)"),
        group instanceof WorkingGroup
            ? "WorkingGroup"
            : group instanceof Area ? "Area" : "OtherGroup");
    checkArgument(
        group.milestones().kind() == MilestonePlan.Kind.CURRENT
            && group.proposedMilestones().kind() == MilestonePlan.Kind.PROPOSED,
        "%s has its current and its proposed plan mixed up",
        group.acronym());
  }
}
