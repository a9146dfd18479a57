package io.github.wgkit.lifecycle.replay;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.history.GroupEvent;
import java.util.Optional;

/**
 * The time that a group spent in a state.
 *
 * @param state the state
 * @param from the event by which the group came into it
 * @param to the event that tells the next state; empty if this is the last one told
 */
public record Stay(GroupState state, GroupEvent from, Optional<GroupEvent> to) {
  /**
   * Checks the parts.
   *
   * @param state the state
   * @param from the event by which the group came into it
   * @param to the event that tells the next state; empty if this is the last one told
   */
  public Stay {
    requireNonNull(state);
    requireNonNull(from);
    requireNonNull(to);
  }
}
