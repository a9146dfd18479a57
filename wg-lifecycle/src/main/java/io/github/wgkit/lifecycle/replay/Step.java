package io.github.wgkit.lifecycle.replay;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.history.GroupEvent;
import java.util.Optional;

/**
 * A group came from one state into the next, as its history tells it. Events name states, not
 * actions, so a step is as good as the best action that can have been meant.
 *
 * @param from the state before
 * @param to the state after; the same if the event repeats the state
 * @param event the event that tells the state after
 */
public record Step(GroupState from, GroupState to, GroupEvent event) {
  /**
   * Checks the parts.
   *
   * @param from the state before
   * @param to the state after; the same if the event repeats the state
   * @param event the event that tells the state after
   */
  public Step {
    requireNonNull(from);
    requireNonNull(to);
    requireNonNull(event);
  }

  /** {@return whether the event tells a state in which the group was already} */
  public boolean isRepetition() {
    return from.equals(to);
  }

  /**
   * Says how the step stands to the rules.
   *
   * @param profile whose rules count
   * @return the standing in the table of the lifecycle of a group; empty for a repetition, which is
   *     no step, and for a state that the table does not have
   */
  public Optional<Standing> standing(Profile profile) {
    return isListed()
        ? Optional.of(GroupLifecycle.table().standingBetween(from, to, profile))
        : Optional.empty();
  }

  /**
   * {@return the rules by which the step is not normal; empty if it is, or has no standing}
   *
   * @param profile whose rules count
   */
  public ImmutableList<Rule> remarks(Profile profile) {
    Standing standing = standing(profile).orElse(Standing.NORMAL);
    if (standing == Standing.NORMAL) {
      return ImmutableList.of();
    }
    ImmutableList<Rule> remarks =
        GroupLifecycle.table().from(from).stream()
            .filter(row -> row.to().equals(to) && row.standing(profile) == standing)
            .flatMap(row -> row.remarks().stream())
            .filter(rule -> rule.severity(profile).isPresent())
            .distinct()
            .collect(toImmutableList());
    return remarks.isEmpty() ? ImmutableList.of(GroupLifecycle.table().unlisted()) : remarks;
  }

  private boolean isListed() {
    TransitionTable<GroupState, ?, ?> table = GroupLifecycle.table();
    return !isRepetition() && table.states().contains(from) && table.states().contains(to);
  }
}
