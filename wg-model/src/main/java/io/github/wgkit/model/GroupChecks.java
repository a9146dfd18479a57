package io.github.wgkit.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.Optional;
import java.util.function.Predicate;

/** What is the same in the three kinds of group. */
final class GroupChecks {
  static final MilestonePlan NO_MILESTONES = MilestonePlan.current(ImmutableList.of());
  static final MilestonePlan NO_PROPOSED_MILESTONES = MilestonePlan.proposed(ImmutableList.of());

  private GroupChecks() {}

  static void check(Group group, Predicate<GroupType> fitting) {
    Optional<GroupType> type = group.type();
    if (type.isPresent() ? !fitting.test(type.get()) : !(group instanceof OtherGroup)) {
      throw new IllegalArgumentException(
          group.acronym()
              + " is of the type "
              + type.map(GroupType::slug).orElse("(none)")
              + " and cannot be described as "
              + (group instanceof WorkingGroup
                  ? "WorkingGroup"
                  : group instanceof Area ? "Area" : "OtherGroup"));
    }
    checkArgument(
        group.milestones().kind() == MilestonePlan.Kind.CURRENT
            && group.proposedMilestones().kind() == MilestonePlan.Kind.PROPOSED,
        "%s has its current and its proposed plan mixed up",
        group.acronym());
  }
}
