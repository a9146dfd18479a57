package io.github.wgkit.lifecycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.check.Profile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for what is wrong with the rows of a table, before anybody relies on it.
 *
 * @param actions all actions of the table
 * @param states all states of the table
 * @param initial the states in which a life may begin
 * @param terminal the states in which a life may end
 * @param rows the rows
 * @param <S> the states
 * @param <A> the actions
 * @param <Q> the question that guards are asked
 */
record TableCheck<S, A extends Enum<A>, Q extends Question<?, ?>>(
    ImmutableList<A> actions,
    ImmutableSet<S> states,
    Set<S> initial,
    Set<S> terminal,
    List<Transition<S, A, Q>> rows) {

  /** {@return all that is wrong, in words} */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Set<List<Object>> answered = new HashSet<>();
    for (Transition<S, A, Q> row : rows) {
      String what = row.action() + " from " + row.from();
      Stream.of(row.from(), row.to())
          .filter(state -> !states.contains(state))
          .forEach(state -> faults.add(what + ": unknown state " + state));
      if (!actions.contains(row.action())) {
        faults.add(what + ": unknown action");
      }
      if (!answered.add(List.of(row.from(), row.action()))) {
        faults.add(what + ": two answers to one question");
      }
      for (Profile profile : Profile.values()) {
        if (row.actors(profile).isEmpty()) {
          faults.add(what + ": nobody may do it by " + profile);
        }
        if (row.authority().severity(profile).isEmpty()) {
          faults.add(what + ": " + row.authority().id() + " says nothing for " + profile);
        }
      }
    }
    Stream.concat(initial.stream(), terminal.stream())
        .filter(state -> !states.contains(state))
        .forEach(state -> faults.add("unknown state " + state));
    actions.stream()
        .filter(action -> rows.stream().noneMatch(row -> row.action() == action))
        .forEach(action -> faults.add("no row for the action " + action));
    lookForWays(faults);
    return faults;
  }

  private void lookForWays(List<String> faults) {
    Set<S> everReached = new HashSet<>();
    for (Profile profile : Profile.values()) {
      Set<S> reached = reached(profile);
      everReached.addAll(reached);
      for (S state : states) {
        if (reached.contains(state)
            && !terminal.contains(state)
            && possibleMoves(profile).noneMatch(row -> row.from().equals(state))) {
          faults.add("no way out of " + state + " by " + profile);
        }
      }
    }
    states.stream()
        .filter(state -> !everReached.contains(state))
        .forEach(state -> faults.add("no way into " + state));
  }

  private Set<S> reached(Profile profile) {
    Set<S> reached = new HashSet<>(initial);
    Deque<S> open = new ArrayDeque<>(initial);
    while (!open.isEmpty()) {
      S state = open.remove();
      possibleMoves(profile)
          .filter(row -> row.from().equals(state))
          .map(Transition::to)
          .filter(reached::add)
          .forEach(open::add);
    }
    return reached;
  }

  private Stream<Transition<S, A, Q>> possibleMoves(Profile profile) {
    return rows.stream().filter(row -> !row.isStay() && row.standing(profile).isPossible());
  }
}
