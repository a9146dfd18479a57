package io.github.wgkit.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.wgkit.model.check.Citation;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import java.util.stream.Stream;

/**
 * One row of a {@link TransitionTable}: what an action does in a state, how that stands to the
 * rules, who may do it, on what conditions, and what follows.
 *
 * @param from the state before
 * @param action the action
 * @param to the state after; the same if the action does something else than to move
 * @param standings how the step stands to the rules of each profile; every profile is there
 * @param actors who may take the step by each profile; every profile is there
 * @param authority the rule that says who may; how much it matters that somebody else acts depends
 *     on its severity
 * @param remarks the rules that explain why the step is not {@link Standing#NORMAL}
 * @param guards the conditions, in the order in which they were stated
 * @param effects what follows, in order
 * @param rules what else the step rests on
 * @param <S> the states
 * @param <A> the actions
 * @param <Q> the question that guards are asked
 */
public record Transition<S, A extends Enum<A>, Q extends Question<?, ?>>(
    S from,
    A action,
    S to,
    ImmutableMap<Profile, Standing> standings,
    ImmutableMap<Profile, ImmutableSet<ActorRole>> actors,
    Rule authority,
    ImmutableList<Rule> remarks,
    ImmutableList<Guard<Q>> guards,
    ImmutableList<Effect> effects,
    ImmutableList<Rule> rules) {
  /**
   * Checks the parts.
   *
   * @param from the state before
   * @param action the action
   * @param to the state after; the same if the action does something else than to move
   * @param standings how the step stands to the rules of each profile; every profile is there
   * @param actors who may take the step by each profile; every profile is there
   * @param authority the rule that says who may; how much it matters that somebody else acts
   *     depends on its severity
   * @param remarks the rules that explain why the step is not {@link Standing#NORMAL}
   * @param guards the conditions, in the order in which they were stated
   * @param effects what follows, in order
   * @param rules what else the step rests on
   * @throws IllegalArgumentException if a profile is missing, or a profile finds the step unusual
   *     or impossible and no remark of that profile says why
   */
  public Transition {
    requireNonNull(from);
    requireNonNull(action);
    requireNonNull(to);
    requireNonNull(authority);
    standings = Maps.immutableEnumMap(standings);
    actors = Maps.immutableEnumMap(actors);
    for (Profile profile : Profile.values()) {
      Standing standing = standings.get(profile);
      checkArgument(
          standing != null && actors.containsKey(profile),
          "%s from %s says nothing for %s",
          action,
          from,
          profile);
      checkArgument(
          standing == Standing.NORMAL || remarks.stream().anyMatch(rule -> knows(rule, profile)),
          "%s from %s is %s by %s, and no rule says why",
          action,
          from,
          standing,
          profile);
    }
  }

  private static boolean knows(Rule rule, Profile profile) {
    return rule.severity(profile).isPresent();
  }

  /**
   * {@return how the step stands to the rules of a profile}
   *
   * @param profile whose rules count
   */
  public Standing standing(Profile profile) {
    return requireNonNull(standings.get(profile));
  }

  /**
   * {@return who may take the step}
   *
   * @param profile whose rules count
   */
  public ImmutableSet<ActorRole> actors(Profile profile) {
    return requireNonNull(actors.get(profile));
  }

  /** {@return whether the step leaves the state as it is} */
  public boolean isStay() {
    return from.equals(to);
  }

  /** {@return all rules of the step: authority, remarks, guards and the rest, each once} */
  public ImmutableSet<Rule> allRules() {
    return Stream.of(
            Stream.of(authority),
            remarks.stream(),
            guards.stream().map(Guard::rule),
            rules.stream())
        .flatMap(stream -> stream)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** {@return where all the rules of the step stand, each place once} */
  public ImmutableSet<Citation> citations() {
    return allRules().stream()
        .flatMap(rule -> rule.citations().stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
