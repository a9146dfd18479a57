package io.github.wgkit.lifecycle.replay;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.StateEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A history told as the states that a group went through, in the order {@link GroupEvent#IN_TIME}:
 * by moment, and by number where moments are equal.
 *
 * <pre>{@code
 * Replay replay = Replay.of(group);
 * replay.stays();  // proposed from 1992-11-25, active from 1993-06-17, concluded from 2005-04-29
 * replay.agrees(); // whether the group is recorded as concluded
 * }</pre>
 *
 * <p>No event is left out and no state is made up: an event that repeats the state begins a stay of
 * its own, and of what was before the first event nothing is said.
 *
 * @param stays the states, one for each event, oldest first
 * @param recorded the state that the record of the group has; empty if there is none
 */
public record Replay(ImmutableList<Stay> stays, Optional<GroupState> recorded) {
  /**
   * Checks the parts.
   *
   * @param stays the states, one for each event, oldest first
   * @param recorded the state that the record of the group has; empty if there is none
   */
  public Replay {
    requireNonNull(stays);
    requireNonNull(recorded);
  }

  /**
   * Replays the changes of state of a group.
   *
   * @param group the group
   * @return the states by its {@linkplain StateEvent events}, and the one recorded
   */
  public static Replay of(Group group) {
    return new Replay(stays(group.history(), Replay::recordedState), group.state());
  }

  /**
   * Replays changes of state.
   *
   * @param history the history of a group
   * @return the states by its {@linkplain StateEvent events}, without a recorded one
   */
  public static Replay of(History history) {
    return new Replay(stays(history, Replay::recordedState), Optional.empty());
  }

  /**
   * Replays a group and believes texts, too: where an event has no state and its text tells one, as
   * in "Concluded group", it counts as a change of state. Some changes were recorded in no other
   * way (Datatracker issue 7770).
   *
   * @param group the group
   * @return the states by events of all kinds, and the one recorded
   */
  public static Replay withTexts(Group group) {
    return new Replay(
        stays(group.history(), event -> recordedState(event).or(() -> StateText.stateTold(event))),
        group.state());
  }

  private static Optional<GroupState> recordedState(GroupEvent event) {
    return event instanceof StateEvent change ? Optional.of(change.state()) : Optional.empty();
  }

  private static ImmutableList<Stay> stays(
      History history, Function<GroupEvent, Optional<GroupState>> state) {
    List<GroupEvent> events = new ArrayList<>();
    List<GroupState> states = new ArrayList<>();
    for (GroupEvent event : history.events()) {
      Optional<GroupState> told = state.apply(event);
      if (told.isPresent()) {
        events.add(event);
        states.add(told.get());
      }
    }
    ImmutableList.Builder<Stay> stays = ImmutableList.builder();
    for (int i = 0; i < events.size(); i++) {
      Optional<GroupEvent> next =
          i + 1 < events.size() ? Optional.of(events.get(i + 1)) : Optional.empty();
      stays.add(new Stay(states.get(i), events.get(i), next));
    }
    return stays.build();
  }

  /** {@return the steps from each state to the next, one less than there are stays} */
  public ImmutableList<Step> steps() {
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    for (int i = 1; i < stays.size(); i++) {
      Stay stay = stays.get(i);
      steps.add(new Step(stays.get(i - 1).state(), stay.state(), stay.from()));
    }
    return steps.build();
  }

  /** {@return the last state told; empty if no event tells one} */
  public Optional<GroupState> end() {
    return stays.isEmpty() ? Optional.empty() : Optional.of(Iterables.getLast(stays).state());
  }

  /** {@return whether the last state told is the one recorded, or neither is there} */
  public boolean agrees() {
    return end().equals(recorded);
  }

  /**
   * {@return the first stay in a state, if there is one}
   *
   * @param state the state
   */
  public Optional<Stay> first(GroupState state) {
    return stays.stream().filter(stay -> stay.state().equals(state)).findFirst();
  }

  /**
   * {@return the last stay in a state, if there is one}
   *
   * @param state the state
   */
  public Optional<Stay> last(GroupState state) {
    return stays.reverse().stream().filter(stay -> stay.state().equals(state)).findFirst();
  }
}
