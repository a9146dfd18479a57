package io.github.wgkit.model.check;

import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.WorkingGroup;
import java.util.function.Predicate;

/** Which groups rules are about. */
final class Scope {
  /** Groups of every type and state. */
  static final Predicate<Group> EVERY_GROUP = group -> true;

  /** Groups that act like a working group, in every state. */
  static final Predicate<Group> LIKE_WORKING_GROUP = WorkingGroup.class::isInstance;

  /** Groups of every type that somebody still looks after, BoFs included. */
  static final Predicate<Group> ALIVE =
      group ->
          group.state().map(GroupState::isOpen).orElse(false) || group.isIn(GroupState.DORMANT);

  /** Working groups and those that are about to become one, but no BoFs. */
  static final Predicate<Group> WORKING_GROUP_ALIVE =
      group -> group.isOf(GroupType.WG) && ALIVE.test(group) && !group.isIn(GroupState.BOF);

  /** Working groups at work. */
  static final Predicate<Group> WORKING_GROUP = inState(GroupState.ACTIVE);

  /** Working groups whose first charter is in the making. */
  static final Predicate<Group> PROPOSED_WORKING_GROUP = inState(GroupState.PROPOSED);

  /** Working groups at work, and those whose first charter is in the making. */
  static final Predicate<Group> WORKING_GROUP_OR_PROPOSED =
      WORKING_GROUP.or(PROPOSED_WORKING_GROUP);

  /** Working groups at rest. */
  static final Predicate<Group> DORMANT_WORKING_GROUP = inState(GroupState.DORMANT);

  private Scope() {}

  private static Predicate<Group> inState(GroupState state) {
    return group -> group.isOf(GroupType.WG) && group.isIn(state);
  }
}
