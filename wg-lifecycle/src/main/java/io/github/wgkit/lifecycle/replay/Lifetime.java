package io.github.wgkit.lifecycle.replay;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.history.Placeholders;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * From when to when a group was chartered, with the doubt that there is.
 *
 * <p>As in the Datatracker's list of concluded groups, a group is chartered by the first event that
 * leads to {@link GroupState#ACTIVE} and ends by the last that leads to {@link
 * GroupState#CONCLUDED}; the dates of a BoF are its first {@link GroupState#BOF} and its last
 * {@link GroupState#BOF_CONCLUDED}. Events are taken in the order of the history. Whether a group
 * has ended at all, its record says: the last known state among its events counts only if the
 * record has no state, or none that is known. In particular:
 *
 * <ul>
 *   <li>A group that was closed and opened again has one lifetime, with the pause in it. If the
 *       last event is not the end, but the group is recorded as ended, its end is not known.
 *   <li>A group that is {@link GroupState#REPLACED} or {@link GroupState#ABANDONED} and was
 *       chartered before ended by its last conclusion; if there is none after which it stayed
 *       closed, by the last event that leads to that state.
 *   <li>A group that is {@link GroupState#PROPOSED} again after it was concluded has ended; if it
 *       was active and not concluded, it is open.
 *   <li>Dormant groups are a class of their own: neither open nor ended.
 * </ul>
 *
 * <p>Only changes of state count, not texts that tell one; {@link Audit} finds those.
 *
 * @param chartered when the group was chartered; of a BoF, when it began
 * @param concluded when the group ended
 * @param quality what can be said of both
 */
public record Lifetime(LifetimeDate chartered, LifetimeDate concluded, LifetimeQuality quality) {
  /**
   * Checks the parts.
   *
   * @param chartered when the group was chartered; of a BoF, when it began
   * @param concluded when the group ended
   * @param quality what can be said of both
   */
  public Lifetime {
    requireNonNull(chartered);
    requireNonNull(concluded);
    requireNonNull(quality);
  }

  /**
   * Tells the lifetime of a group.
   *
   * @param group the group
   * @param placeholders the days that say nothing, see {@link Placeholders#in}
   * @return its lifetime
   */
  public static Lifetime of(Group group, Placeholders placeholders) {
    return new Reading(Replay.of(group), placeholders).lifetime();
  }

  /**
   * {@return the days from start to end, in the calendar of whoever recorded them; empty unless
   * both are known to the day, without doubt, and the end is not before the start}
   */
  public OptionalLong days() {
    if (quality == LifetimeQuality.NOT_BEFORE
        || chartered.quality() != DateQuality.EXACT
        || concluded.quality() != DateQuality.EXACT) {
      return OptionalLong.empty();
    }
    long days =
        ChronoUnit.DAYS.between(
            chartered.earliest().orElseThrow(), concluded.earliest().orElseThrow());
    return days < 0 ? OptionalLong.empty() : OptionalLong.of(days);
  }

  /** A replay, read for its start and its end. */
  private record Reading(Replay replay, Placeholders placeholders) {

    Lifetime lifetime() {
      GroupState state = state();
      if (state.equals(GroupState.BOF)) {
        return new Lifetime(start(GroupState.BOF), LifetimeDate.NONE, LifetimeQuality.BOF);
      }
      if (state.equals(GroupState.BOF_CONCLUDED)) {
        return new Lifetime(
            start(GroupState.BOF), end(GroupState.BOF_CONCLUDED), LifetimeQuality.BOF);
      }
      LifetimeDate chartered = start(GroupState.ACTIVE);
      if (state.equals(GroupState.DORMANT)) {
        return new Lifetime(chartered, LifetimeDate.NONE, LifetimeQuality.DORMANT);
      }
      if (isNeverChartered(state)) {
        return new Lifetime(LifetimeDate.NONE, LifetimeDate.NONE, LifetimeQuality.NEVER_CHARTERED);
      }
      if (isOpen(state)) {
        return new Lifetime(
            chartered,
            LifetimeDate.NONE,
            chartered.quality().isKnown()
                ? LifetimeQuality.OPEN
                : LifetimeQuality.OPEN_START_UNKNOWN);
      }
      LifetimeDate concluded = conclusion(state);
      return new Lifetime(chartered, concluded, ended(chartered, concluded));
    }

    /** {@return the state recorded, or told last; unknown if neither is known} */
    private GroupState state() {
      return replay
          .recorded()
          .filter(Reading::isTelling)
          .or(
              () ->
                  replay.stays().reverse().stream()
                      .map(Stay::state)
                      .filter(Reading::isTelling)
                      .findFirst())
          .orElse(GroupState.UNKNOWN);
    }

    private static boolean isTelling(GroupState state) {
      return state.isKnown() && !state.equals(GroupState.UNKNOWN);
    }

    private boolean isNeverChartered(GroupState state) {
      boolean isPrepared =
          state.equals(GroupState.PROPOSED)
              || state.equals(GroupState.ABANDONED)
              || state.equals(GroupState.REPLACED);
      return isPrepared
          && replay.stays().stream()
              .map(Stay::state)
              .noneMatch(
                  past ->
                      past.equals(GroupState.ACTIVE)
                          || past.equals(GroupState.DORMANT)
                          || past.equals(GroupState.CONCLUDED));
    }

    private boolean isOpen(GroupState state) {
      return state.equals(GroupState.ACTIVE)
          || (state.equals(GroupState.PROPOSED) && !isLastLifeConcluded());
    }

    /** {@return whether no event makes the group active or dormant after the last conclusion} */
    private boolean isLastLifeConcluded() {
      return replay.stays().reverse().stream()
          .map(Stay::state)
          .filter(
              past ->
                  past.equals(GroupState.ACTIVE)
                      || past.equals(GroupState.DORMANT)
                      || past.equals(GroupState.CONCLUDED))
          .findFirst()
          .filter(GroupState.CONCLUDED::equals)
          .isPresent();
    }

    private LifetimeDate start(GroupState state) {
      return dateOf(replay.first(state));
    }

    private LifetimeDate end(GroupState state) {
      return dateOf(replay.last(state));
    }

    private LifetimeDate dateOf(Optional<Stay> stay) {
      return stay.map(found -> LifetimeDate.of(found.from().date(), placeholders))
          .orElse(LifetimeDate.MISSING);
    }

    private LifetimeDate conclusion(GroupState state) {
      Optional<Stay> concluded = replay.last(GroupState.CONCLUDED);
      boolean isBetweenLives = concluded.filter(this::isBetweenLives).isPresent();
      if (concluded.isEmpty() || isBetweenLives) {
        boolean hasOtherEnd =
            state.equals(GroupState.REPLACED) || state.equals(GroupState.ABANDONED);
        if (hasOtherEnd && replay.last(state).isPresent()) {
          return end(state);
        }
      }
      LifetimeDate date = dateOf(concluded);
      return isBetweenLives && date.quality().isKnown()
          ? new LifetimeDate(DateQuality.SUPERSEDED, date.stated())
          : date;
    }

    /** {@return whether the group was active both before a conclusion and after it} */
    private boolean isBetweenLives(Stay conclusion) {
      int place = replay.stays().lastIndexOf(conclusion);
      return isActiveIn(0, place) && isActiveIn(place + 1, replay.stays().size());
    }

    private boolean isActiveIn(int from, int to) {
      return replay.stays().subList(from, to).stream()
          .anyMatch(stay -> stay.state().equals(GroupState.ACTIVE));
    }

    private LifetimeQuality ended(LifetimeDate chartered, LifetimeDate concluded) {
      if (replay.stays().isEmpty()) {
        return LifetimeQuality.NO_EVENTS;
      }
      boolean isStartKnown = chartered.quality().isKnown();
      boolean isEndKnown = concluded.quality().isKnown();
      if (!isStartKnown || !isEndKnown) {
        return isEndKnown
            ? LifetimeQuality.START_UNKNOWN
            : isStartKnown ? LifetimeQuality.END_UNKNOWN : LifetimeQuality.BOTH_UNKNOWN;
      }
      if (!chartered.earliest().orElseThrow().isBefore(concluded.latest().orElseThrow())) {
        return LifetimeQuality.NOT_BEFORE;
      }
      return chartered.quality() == DateQuality.EXACT && concluded.quality() == DateQuality.EXACT
          ? LifetimeQuality.GOOD
          : LifetimeQuality.APPROXIMATE;
    }
  }
}
