package io.github.wgkit.lifecycle.testkit;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.group.GroupStep;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.testkit.Law;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.state.ActionChain;

/**
 * Laws of the lifecycle of a group.
 *
 * <pre>{@code
 * @Property
 * void the_laws_hold(@ForAll ActionChain<Course<Group, GroupAction>> chain) {
 *   GroupLaws.holdThroughout(chain);
 * }
 * }</pre>
 *
 * <p>A law that is broken throws an {@link AssertionError} that says what is wrong. What was
 * refused is not looked at but by {@link #hold(Trial)}.
 */
public final class GroupLaws {
  private static final ImmutableSet<GroupStep> LEAVES_REVIEW =
      ImmutableSet.of(GroupStep.ABANDON, GroupStep.REPLACE);

  private GroupLaws() {}

  /**
   * All laws of a trial, those of {@link LifecycleLaws} too.
   *
   * @param trial the trial
   * @throws AssertionError if one of them is broken
   */
  public static void hold(Trial<Group, GroupAction> trial) {
    LifecycleLaws.hold(trial);
    comesWhereTheTableSays(trial);
    replayEqualsApply(trial);
    historyGrows(trial);
    noLiveBallotAfterAbandon(trial);
    touchesNothingElse(trial);
  }

  /**
   * All laws of a course: those of its trials, and those of {@link LifecycleLaws}.
   *
   * @param course the course
   * @throws AssertionError if one of them is broken
   */
  public static void hold(Course<Group, GroupAction> course) {
    LifecycleLaws.hold(course);
    course.trials().forEach(GroupLaws::hold);
  }

  /**
   * Runs a chain of actions and looks at all laws after each of them, so that a chain that breaks
   * one stops there, and is soon shrunk to the few actions that matter.
   *
   * @param chain the chain
   * @return the course that it took
   * @throws AssertionError if one of the laws is broken
   */
  public static Course<Group, GroupAction> holdThroughout(
      ActionChain<Course<Group, GroupAction>> chain) {
    Course<Group, GroupAction> after =
        chain.withInvariant("laws", course -> course.last().ifPresent(GroupLaws::hold)).run();
    LifecycleLaws.hold(after);
    return after;
  }

  private static void ifApplied(
      Trial<Group, GroupAction> trial, Consumer<Outcome.Applied<Group>> law) {
    trial.applied().ifPresent(law);
  }

  /**
   * The group comes into the state that the table says.
   *
   * @param trial the trial
   * @throws AssertionError if it is in another one
   */
  public static void comesWhereTheTableSays(Trial<Group, GroupAction> trial) {
    ifApplied(
        trial,
        applied -> {
          GroupState from = GroupLifecycle.stateOf(trial.before());
          Optional<GroupState> to =
              GroupLifecycle.table().transition(from, trial.action().step()).map(row -> row.to());
          Law.require(
              to.equals(Optional.of(GroupLifecycle.stateOf(trial.after()))),
              "%s\nleads from %s to %s, and the table says %s",
              trial,
              from,
              LifecycleLaws.inWords(trial.after().state()),
              LifecycleLaws.inWords(to));
        });
  }

  /**
   * The events that were written tell what became of the state.
   *
   * @param trial the trial
   * @throws AssertionError if they lead to another state
   * @see LifecycleLaws#replayEqualsApply
   */
  public static void replayEqualsApply(Trial<Group, GroupAction> trial) {
    ifApplied(
        trial,
        applied ->
            LifecycleLaws.replayEqualsApply(
                trial.before(), trial.after(), applied.events(), trial.question().now()));
  }

  /**
   * The history grows by the events that were written.
   *
   * @param trial the trial
   * @throws AssertionError if an event is lost, or nobody has written it
   * @see LifecycleLaws#historyGrows
   */
  public static void historyGrows(Trial<Group, GroupAction> trial) {
    ifApplied(
        trial,
        applied -> LifecycleLaws.historyGrows(trial.before(), trial.after(), applied.events()));
  }

  /**
   * A group that is abandoned or replaced leaves no ballot open.
   *
   * @param trial the trial
   * @throws AssertionError if there is one
   */
  public static void noLiveBallotAfterAbandon(Trial<Group, GroupAction> trial) {
    ifApplied(
        trial,
        applied ->
            Law.require(
                !LEAVES_REVIEW.contains(trial.action().step())
                    || trial.after().charter().stream()
                        .flatMap(charter -> charter.ballots().stream())
                        .noneMatch(Ballot::isOpen),
                "%s\nleaves a ballot open",
                trial));
  }

  /**
   * Nothing changes but state and history; of a group that is abandoned or replaced, the state of
   * the charter, its ballots and its history. So concluding touches neither list nor charter nor
   * milestones.
   *
   * @param trial the trial
   * @throws AssertionError if something else has changed
   */
  public static void touchesNothingElse(Trial<Group, GroupAction> trial) {
    ifApplied(
        trial,
        applied -> {
          boolean charterToo = LEAVES_REVIEW.contains(trial.action().step());
          Law.require(
              changed(trial.before(), trial.after(), charterToo).equals(trial.after()),
              "%s\nhas changed more than state and history",
              trial);
        });
  }

  /** A group in which what may change is as in another one. */
  private static Group changed(Group before, Group after, boolean charterToo) {
    Group.Builder changed = before.toBuilder().history(after.history());
    after.state().ifPresent(changed::state);
    after.lastModified().ifPresent(changed::lastModified);
    if (charterToo && before.charter().isPresent()) {
      after
          .charter()
          .map(
              charter ->
                  before.charter().get().toBuilder()
                      .state(charter.state())
                      .ballots(charter.ballots())
                      .history(charter.history())
                      .lastModified(charter.lastModified())
                      .build())
          .ifPresent(changed::charter);
    }
    return changed.build();
  }
}
