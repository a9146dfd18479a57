package io.github.wgkit.lifecycle.testkit;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.collect.Ordering;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.replay.Replay;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.testkit.Law;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Laws that hold for every trial of every lifecycle. Those of one lifecycle are in {@link
 * GroupLaws}, {@link CharterLaws} and {@link MilestoneLaws}, which look at these, too.
 *
 * <p>A law that is broken throws an {@link AssertionError} that says what is wrong.
 */
public final class LifecycleLaws {
  private LifecycleLaws() {}

  /**
   * All laws of this class, for one trial.
   *
   * @param trial the trial
   * @throws AssertionError if one of them is broken
   */
  public static void hold(Trial<?, ?> trial) {
    refusedForAReason(trial);
    refusedChangesNothing(trial);
    appliedIsKept(trial);
  }

  /**
   * All laws of this class, for each trial of a course, and for the course: each trial begins with
   * what the one before left, and time does not go back.
   *
   * @param course the course
   * @throws AssertionError if one of them is broken
   */
  public static void hold(Course<?, ?> course) {
    Object value = course.start();
    Optional<Instant> before = Optional.empty();
    for (Trial<?, ?> trial : course.trials()) {
      hold(trial);
      Instant now = trial.question().now();
      Law.require(
          trial.before().equals(value), "%s\nbegins with something else than was left", trial);
      Law.require(
          before.filter(now::isBefore).isEmpty(), "%s\ncomes before %s", trial, before.orElse(now));
      value = trial.after();
      before = Optional.of(now);
    }
  }

  /**
   * What is refused has an error among its findings, what is done has none, and the worst comes
   * first.
   *
   * @param trial the trial
   * @throws AssertionError if that is not so
   */
  public static void refusedForAReason(Trial<?, ?> trial) {
    ImmutableList<Finding> findings = trial.outcome().findings();
    boolean error = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    boolean refused = trial.outcome() instanceof Outcome.Refused;
    Law.require(refused || !error, "%s\nwas done in spite of an error", trial);
    Law.require(!refused || error, "%s\nwas refused, and no finding is an error", trial);
    Law.require(
        Ordering.natural().isOrdered(findings),
        "%s\nhas findings of which the worst is not first",
        trial);
  }

  /**
   * After a refusal everything is as before.
   *
   * @param trial the trial
   * @throws AssertionError if it was refused and something changed
   */
  public static void refusedChangesNothing(Trial<?, ?> trial) {
    Law.require(
        trial.applied().isPresent() || trial.after().equals(trial.before()),
        "%s\nwas refused, and something changed",
        trial);
  }

  /**
   * What was answered is what is there afterwards.
   *
   * @param trial the trial
   * @throws AssertionError if it was applied, and the value afterwards is another
   */
  public static void appliedIsKept(Trial<?, ?> trial) {
    Law.require(
        trial
            .applied()
            .map(Outcome.Applied::value)
            .filter(value -> !value.equals(trial.after()))
            .isEmpty(),
        "%s\nwas applied, and something else is there afterwards",
        trial);
  }

  /**
   * The histories of a group and its charter grow by the events that were written, and by nothing
   * else; what was told before is still told.
   *
   * @param before the group before
   * @param after the group after
   * @param written the events that were written
   * @throws AssertionError if an event was lost, or came without being written, or was written and
   *     did not come
   */
  public static void historyGrows(
      Group before, Group after, Iterable<? extends GroupEvent> written) {
    Multiset<GroupEvent> expected = HashMultiset.create(events(before));
    Iterable<GroupEvent> news = ImmutableList.copyOf(written);
    news.forEach(expected::add);
    Multiset<GroupEvent> found = HashMultiset.create(events(after));
    for (Multiset.Entry<GroupEvent> event : expected.entrySet()) {
      Law.require(
          found.count(event.getElement()) >= event.getCount(),
          "%s: the event %s is not in the history",
          after.acronym(),
          event.getElement());
    }
    for (Multiset.Entry<GroupEvent> event : found.entrySet()) {
      Law.require(
          expected.count(event.getElement()) >= event.getCount(),
          "%s: the event %s is in the history, and nobody has written it",
          after.acronym(),
          event.getElement());
    }
    Law.require(
        before.history().past().equals(after.history().past()),
        "%s: earlier records are not what they were",
        after.acronym());
  }

  private static ImmutableList<GroupEvent> events(Group group) {
    return ImmutableList.<GroupEvent>builder()
        .addAll(group.history().events())
        .addAll(group.charter().map(Charter::history).orElse(History.NONE).events())
        .build();
  }

  /**
   * The events that were written tell what became of the state of a group: replayed, they lead from
   * the state before to the state after. So does the whole history, if nothing in it is later.
   *
   * @param before the group before
   * @param after the group after
   * @param written the events that were written
   * @param now when they were written
   * @throws AssertionError if the replay leads to another state
   */
  public static void replayEqualsApply(
      Group before, Group after, Iterable<? extends GroupEvent> written, Instant now) {
    Optional<GroupState> told =
        Replay.of(History.builder().addAllEvents(written).build()).end().or(before::state);
    Law.require(
        told.equals(after.state()),
        "%s: the events lead to the state %s, and the group is in the state %s",
        after.acronym(),
        inWords(told),
        inWords(after.state()));
    ApproximateDate moment = ApproximateDate.of(now.atOffset(ZoneOffset.UTC));
    boolean changed = ImmutableList.copyOf(written).stream().anyMatch(StateEvent.class::isInstance);
    boolean nothingLater =
        before.history().stateChanges().stream()
            .allMatch(change -> change.date().compareMoment(moment) < 0);
    Law.require(
        !changed || !nothingLater || Replay.of(after).agrees(),
        "%s: the history leads to the state %s, and the group is in the state %s",
        after.acronym(),
        inWords(Replay.of(after).end()),
        inWords(after.state()));
  }

  static String inWords(Optional<?> value) {
    return value.map(Object::toString).orElse("(none)");
  }
}
