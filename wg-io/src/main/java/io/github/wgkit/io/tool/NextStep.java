package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Severity;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that can be done next.
 *
 * @param about what it is done to
 * @param label the step in words
 * @param from the state before, as a word for programs
 * @param to the state after, as a word for programs
 * @param toLabel the state after in words; empty if the state stays
 * @param option what the lifecycle says of it
 * @param actors who may do it
 * @param isPossible whether somebody could do it now
 * @param <S> the states
 * @param <A> the steps
 */
record NextStep<S, A extends Enum<A>>(
    Subject about,
    String label,
    String from,
    String to,
    String toLabel,
    Option<S, A> option,
    ImmutableSet<ActorRole> actors,
    boolean isPossible) {

  /** What steps are done to. */
  enum Subject {
    /** The group itself. */
    GROUP,
    /** Its charter. */
    CHARTER,
    /** Its milestones, one by one or as plans. */
    MILESTONE
  }

  /**
   * The words of a lifecycle.
   *
   * @param about what steps are done to
   * @param step a step in words
   * @param state a state as a word for programs
   * @param stateLabel a state in words
   * @param <S> the states
   * @param <A> the steps
   */
  record Language<S, A extends Enum<A>>(
      Subject about,
      Function<A, String> step,
      Function<S, String> state,
      Function<S, String> stateLabel) {}

  /**
   * Lists what can be done next.
   *
   * @param options what the lifecycle says to an actor, best first
   * @param actor who would act
   * @param profile whose rules count
   * @param language the words of the lifecycle
   * @param <S> the states
   * @param <A> the steps
   * @return the steps, best first
   */
  static <S, A extends Enum<A>> ImmutableList<NextStep<S, A>> of(
      Function<Actor, ImmutableList<Option<S, A>>> options,
      Actor actor,
      Profile profile,
      Language<S, A> language) {
    ImmutableList<ImmutableList<Option<S, A>>> ofOthers =
        Stream.of(ActorRole.values())
            .map(role -> options.apply(Actor.of(role)))
            .collect(toImmutableList());
    return options.apply(actor).stream()
        .map(option -> of(option, ofOthers, profile, language))
        .collect(toImmutableList());
  }

  /**
   * Tells who may take a step. The table names all who may do it to some group; of these, only
   * those count who have no more errors against them than the others: no area director manages a
   * research group.
   */
  private static <S, A extends Enum<A>> NextStep<S, A> of(
      Option<S, A> option,
      ImmutableList<ImmutableList<Option<S, A>>> ofOthers,
      Profile profile,
      Language<S, A> language) {
    Transition<S, A, ?> row = option.transition();
    ImmutableListMultimap<Long, ActorRole> byErrors =
        Multimaps.index(
            row.actors(profile), role -> errors(row.action(), ofOthers.get(role.ordinal())));
    long fewest = Collections.min(byErrors.keySet());
    return new NextStep<>(
        language.about(),
        language.step().apply(row.action()),
        language.state().apply(row.from()),
        language.state().apply(row.to()),
        row.isStay() ? "" : language.stateLabel().apply(row.to()),
        option,
        ImmutableSet.copyOf(byErrors.get(fewest)),
        fewest == 0);
  }

  private static <S, A extends Enum<A>> long errors(A action, ImmutableList<Option<S, A>> options) {
    return options.stream()
        .filter(option -> option.transition().action() == action)
        .flatMap(option -> option.findings().stream())
        .filter(finding -> finding.severity() == Severity.ERROR)
        .count();
  }

  A action() {
    return option.transition().action();
  }

  /** {@return who may do it, in words} */
  String actorsInWords() {
    boolean anyDirector = actors.containsAll(ActorRole.ANY_AREA_DIRECTOR);
    return actors.stream()
        .filter(role -> !anyDirector || role != ActorRole.RESPONSIBLE_AREA_DIRECTOR)
        .map(role -> anyDirector && role.isAreaDirector() ? "any area director" : role.label())
        .collect(joining(", "));
  }

  /** {@return the cells of a row that are the same for everything that there is to say of it} */
  List<String> cells() {
    return List.of(
        Words.word(action()),
        from,
        to,
        Words.word(option.standing()),
        option.isRefused() ? "refused" : "allowed",
        actors.stream().map(Words::word).collect(joining("; ")));
  }

  /** {@return something that there is to say of it, in one line} */
  static String line(String how, Finding finding) {
    return how
        + " "
        + finding.rule().id()
        + ": "
        + explained(finding)
        + " ("
        + citations(finding)
        + ")";
  }

  /** {@return how something is said that is to be said with a step} */
  static String wanted(Finding finding) {
    return finding.severity() == Severity.ERROR ? "needs" : "wants";
  }

  /** The message alone often says only how the rule is broken. */
  private static String explained(Finding finding) {
    String title = finding.rule().title();
    return finding.message().contains(title) ? finding.message() : title + ": " + finding.message();
  }

  static String citations(Finding finding) {
    return Joiner.on("; ").join(finding.rule().citations());
  }
}
