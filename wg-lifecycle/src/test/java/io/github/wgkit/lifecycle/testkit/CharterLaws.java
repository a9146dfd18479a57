package io.github.wgkit.lifecycle.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.CharterStep;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.testkit.Law;
import io.github.wgkit.model.testkit.ModelLaws;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.state.ActionChain;

/**
 * Laws of the review of a charter.
 *
 * <pre>{@code
 * @Property
 * void the_laws_hold(@ForAll ActionChain<Course<CharteringCase, CharterAction>> chain) {
 *   CharterLaws.holdThroughout(chain);
 * }
 * }</pre>
 *
 * <p>A law that is broken throws an {@link AssertionError} that says what is wrong. What was
 * refused is not looked at but by {@link #hold(Trial)}.
 */
public final class CharterLaws {
  /** The steps by which an effort ends without approval. */
  private static final ImmutableSet<CharterStep> GIVEN_UP =
      ImmutableSet.of(CharterStep.ABANDON, CharterStep.DECLINE, CharterStep.CONTINUE_OLD_CHARTER);

  private CharterLaws() {}

  /**
   * All laws of a trial, those of {@link LifecycleLaws} too.
   *
   * @param trial the trial
   * @throws AssertionError if one of them is broken
   */
  public static void hold(Trial<CharteringCase, CharterAction> trial) {
    LifecycleLaws.hold(trial);
    comesWhereTheTableSays(trial);
    replayEqualsApply(trial);
    historyGrows(trial);
    approvalArithmetic(trial);
    plansNeverMix(trial);
    noLiveBallotAfterTheEnd(trial);
    oneBallot(trial);
  }

  /**
   * All laws of a course: those of its trials, those of {@link LifecycleLaws}, and the {@linkplain
   * #revisionOrder order of the revisions}.
   *
   * @param course the course
   * @throws AssertionError if one of them is broken
   */
  public static void hold(Course<CharteringCase, CharterAction> course) {
    LifecycleLaws.hold(course);
    course.trials().forEach(CharterLaws::hold);
    revisionOrder(course);
  }

  /**
   * Runs a chain of actions and looks at all laws after each of them, so that a chain that breaks
   * one stops there, and is soon shrunk to the few actions that matter.
   *
   * @param chain the chain
   * @return the course that it took
   * @throws AssertionError if one of the laws is broken
   */
  public static Course<CharteringCase, CharterAction> holdThroughout(
      ActionChain<Course<CharteringCase, CharterAction>> chain) {
    Course<CharteringCase, CharterAction> after =
        chain.withInvariant("laws", course -> course.last().ifPresent(CharterLaws::hold)).run();
    LifecycleLaws.hold(after);
    revisionOrder(after);
    return after;
  }

  private static void ifApplied(
      Trial<CharteringCase, CharterAction> trial, Consumer<Outcome.Applied<CharteringCase>> law) {
    trial.applied().ifPresent(law);
  }

  /**
   * The charter comes into the state that the table says. Only an effort that is given up, and of
   * which there is no approved charter to fall back to, ends not under review whatever the table
   * says (RFC 6292 section 3.2).
   *
   * @param trial the trial
   * @throws AssertionError if it is in another state
   */
  public static void comesWhereTheTableSays(Trial<CharteringCase, CharterAction> trial) {
    ifApplied(
        trial,
        applied -> {
          CharterState from = CharterProcess.stateOf(trial.before());
          CharterState is = CharterProcess.stateOf(trial.after());
          Optional<CharterState> to =
              CharterProcess.table(trial.before().group())
                  .transition(from, trial.action().step())
                  .map(row -> row.to());
          boolean nothingToFallBackTo =
              GIVEN_UP.contains(trial.action().step())
                  && is.equals(CharterState.NOT_UNDER_REVIEW)
                  && trial.before().revision().flatMap(CharterRevision::abandoned).isEmpty()
                  && used(trial.before().group()).stream().noneMatch(CharterRevision::isApproved);
          Law.require(
              to.equals(Optional.of(is)) || nothingToFallBackTo,
              "%s\nleads from %s to %s, and the table says %s",
              trial,
              from,
              is,
              LifecycleLaws.inWords(to));
        });
  }

  /**
   * The events that were written tell everything that became of the state of the group, of state,
   * revision and ballots of the charter, and of the telechat.
   *
   * @param trial the trial
   * @throws AssertionError if something is not as the events tell
   */
  public static void replayEqualsApply(Trial<CharteringCase, CharterAction> trial) {
    ifApplied(
        trial,
        applied -> {
          LifecycleLaws.replayEqualsApply(
              trial.before().group(),
              trial.after().group(),
              applied.events(),
              trial.question().now());
          Told told = new Told(trial.before());
          applied.events().forEach(told::then);
          told.require(trial);
        });
  }

  /** What events tell of a charter, one after the other. */
  private static final class Told {
    private Optional<CharterState> state;
    private Optional<CharterRevision> revision;
    private Optional<LocalDate> telechat;
    private boolean isMade;
    private final Multiset<Opened> open;

    /** Two ballots with the same are not told apart. */
    private record Opened(Optional<BallotType> type, Optional<CharterRevision> revision) {}

    Told(CharteringCase before) {
      state = before.charter().flatMap(Charter::state);
      revision = before.revision();
      telechat = before.telechat();
      isMade = before.charter().isPresent();
      open = HashMultiset.create(open(before));
    }

    private static List<Opened> open(CharteringCase item) {
      return item.charter().stream()
          .flatMap(charter -> charter.ballots().stream())
          .filter(Ballot::isOpen)
          .map(ballot -> new Opened(Optional.of(ballot.type()), ballot.revision()))
          .toList();
    }

    void then(GroupEvent event) {
      if (!(event instanceof CharterEvent change)) {
        return;
      }
      boolean submitted = isOf(event, EventType.NEW_REVISION);
      if (!isMade) {
        isMade = true;
        state = Optional.of(CharterState.NOT_UNDER_REVIEW);
        revision = Optional.of(CharterRevision.FIRST);
      }
      if (submitted || change.state().isPresent()) {
        revision = change.revision().or(() -> revision);
      }
      state = change.state().or(() -> state);
      if (isOf(event, EventType.SCHEDULED_FOR_TELECHAT)) {
        telechat = change.telechat();
      } else if (isOf(event, EventType.CREATED_BALLOT)) {
        open.add(new Opened(change.ballotType(), change.revision()));
      } else if (isOf(event, EventType.CLOSED_BALLOT)) {
        open.remove(new Opened(change.ballotType(), change.revision()));
      }
    }

    void require(Trial<CharteringCase, CharterAction> trial) {
      CharteringCase after = trial.after();
      if (after.charter().isEmpty()) {
        return;
      }
      same(trial, "state", state, after.charter().flatMap(Charter::state));
      same(trial, "revision", revision, after.revision());
      same(trial, "telechat", telechat, after.telechat());
      Multiset<Opened> found = HashMultiset.create(open(after));
      Law.require(
          open.equals(found),
          "%s\nby the events the ballots %s are open, and really %s",
          trial,
          open,
          found);
    }

    private static void same(Trial<?, ?> trial, String what, Optional<?> told, Optional<?> is) {
      Law.require(
          told.equals(is),
          "%s\nby the events the %s is %s, and really %s",
          trial,
          what,
          LifecycleLaws.inWords(told),
          LifecycleLaws.inWords(is));
    }
  }

  private static boolean isOf(GroupEvent event, EventType type) {
    return event.type().equals(Optional.of(type));
  }

  /**
   * The histories of group and charter grow by the events that were written.
   *
   * @param trial the trial
   * @throws AssertionError if an event is lost, or nobody has written it
   * @see LifecycleLaws#historyGrows
   */
  public static void historyGrows(Trial<CharteringCase, CharterAction> trial) {
    ifApplied(
        trial,
        applied ->
            LifecycleLaws.historyGrows(
                trial.before().group(), trial.after().group(), applied.events()));
  }

  /**
   * Approval makes the last proposal the next charter: number and text, the state of the charter,
   * and that of the group.
   *
   * @param trial the trial
   * @throws AssertionError if it was an approval, and something of this is not so
   * @see ModelLaws#approvalArithmetic
   */
  public static void approvalArithmetic(Trial<CharteringCase, CharterAction> trial) {
    if (trial.action().step() != CharterStep.APPROVE || trial.applied().isEmpty()) {
      return;
    }
    CharteringCase before = trial.before();
    CharteringCase after = trial.after();
    Law.require(
        before.revision().isPresent() && after.revision().isPresent(),
        "%s\nnothing was there to be approved",
        trial);
    ModelLaws.approvalArithmetic(
        before.revision().orElseThrow(), after.revision().orElseThrow(), used(before.group()));
    Law.require(
        after.charter().flatMap(Charter::text).equals(before.charter().flatMap(Charter::text)),
        "%s\napproved another text than the last proposal",
        trial);
    Law.require(
        after.state().equals(CharterState.APPROVED),
        "%s\nthe charter is in the state %s",
        trial,
        after.state());
    Law.require(
        after.group().isIn(GroupState.ACTIVE),
        "%s\nthe group is in the state %s",
        trial,
        LifecycleLaws.inWords(after.group().state()));
  }

  /** All numbers that a record tells of. */
  private static ImmutableSet<CharterRevision> used(Group group) {
    return Stream.concat(Stream.of(group), group.history().past().stream().map(PastRecord::group))
        .flatMap(record -> record.charter().stream())
        .flatMap(CharterLaws::used)
        .collect(toImmutableSet());
  }

  private static Stream<CharterRevision> used(Charter charter) {
    return Stream.of(
            charter.texts().keySet().stream(),
            charter.revision().stream(),
            charter.ballots().stream().flatMap(ballot -> ballot.revision().stream()),
            charter.ballots().stream()
                .flatMap(ballot -> ballot.positions().stream())
                .map(BallotPosition::revision)
                .flatMap(Optional::stream),
            charter.history().events().stream()
                .filter(CharterEvent.class::isInstance)
                .flatMap(event -> ((CharterEvent) event).revision().stream()))
        .flatMap(stream -> stream);
  }

  /**
   * The two plans meet only when a charter is approved: then its milestones take the place of the
   * current ones, and none is lost (RFC 6433 section 1).
   *
   * @param trial the trial
   * @throws AssertionError if a plan changed without approval, or if by an approval a milestone of
   *     the charter did not come into force, or one was lost
   */
  public static void plansNeverMix(Trial<CharteringCase, CharterAction> trial) {
    ifApplied(
        trial,
        applied -> {
          Group before = trial.before().group();
          Group after = trial.after().group();
          if (trial.action().step() == CharterStep.APPROVE) {
            takesThePlace(trial, before, after);
            return;
          }
          Law.require(
              after.milestones().equals(before.milestones())
                  && after.proposedMilestones().equals(before.proposedMilestones())
                  && after.formerMilestones().equals(before.formerMilestones()),
              "%s\nchanged milestones",
              trial);
        });
  }

  private static void takesThePlace(
      Trial<CharteringCase, CharterAction> trial, Group before, Group after) {
    ImmutableList<String> approved =
        descriptions(before.proposedMilestones().milestones(), MilestoneState.CHARTER);
    ImmutableList<String> inForce =
        descriptions(after.milestones().milestones(), MilestoneState.ACTIVE);
    Law.require(
        approved.equals(inForce),
        "%s\nbrought into force %s, and the charter had %s",
        trial,
        inForce,
        approved);
    Law.require(
        descriptions(after.proposedMilestones().milestones(), MilestoneState.CHARTER).isEmpty(),
        "%s\nleft milestones of the charter in the proposed plan",
        trial);
    Law.require(
        count(before) == count(after),
        "%s\nthere were %s milestones, and there are %s, the former ones included",
        trial,
        count(before),
        count(after));
  }

  private static ImmutableList<String> descriptions(
      List<Milestone> milestones, MilestoneState state) {
    return milestones.stream()
        .filter(milestone -> milestone.state().equals(state))
        .map(Milestone::description)
        .collect(toImmutableList());
  }

  private static int count(Group group) {
    return group.milestones().milestones().size()
        + group.proposedMilestones().milestones().size()
        + group.formerMilestones().size();
  }

  /**
   * When an effort has come to its end, by whatever outcome, no ballot is open; when it was given
   * up, the charter is on no agenda either, and what is approved is an approved number.
   *
   * @param trial the trial
   * @throws AssertionError if that is not so
   */
  public static void noLiveBallotAfterTheEnd(Trial<CharteringCase, CharterAction> trial) {
    CharterStep step = trial.action().step();
    boolean givenUp = GIVEN_UP.contains(step);
    if (trial.applied().isEmpty()
        || !(givenUp || step == CharterStep.APPROVE || step == CharterStep.REPLACE)) {
      return;
    }
    CharteringCase after = trial.after();
    Law.require(after.openBallot().isEmpty(), "%s\nleaves a ballot open", trial);
    if (givenUp) {
      Law.require(after.telechat().isEmpty(), "%s\nleaves the charter on an agenda", trial);
      Law.require(
          !after.state().equals(CharterState.APPROVED)
              || after.revision().filter(CharterRevision::isApproved).isPresent(),
          "%s\nleaves %s as an approved charter",
          trial,
          LifecycleLaws.inWords(after.revision()));
    }
  }

  /**
   * One ballot is open at a time.
   *
   * @param trial the trial
   * @throws AssertionError if there are more, and more than before
   */
  public static void oneBallot(Trial<CharteringCase, CharterAction> trial) {
    long before = open(trial.before());
    long after = open(trial.after());
    Law.require(after <= Math.max(1, before), "%s\nleaves %s ballots open at a time", trial, after);
  }

  private static long open(CharteringCase item) {
    return item.charter().stream()
        .flatMap(charter -> charter.ballots().stream())
        .filter(Ballot::isOpen)
        .count();
  }

  /**
   * No number is given out twice, the approved ones come in their order, and so do the proposals of
   * each effort; if the charter was made on this course, all of them together do (RFC 6292 section
   * 2.3).
   *
   * @param course the course of a charter
   * @throws AssertionError if a number came twice, or after a later one
   */
  public static void revisionOrder(Course<CharteringCase, CharterAction> course) {
    Set<CharterRevision> given = new HashSet<>();
    Optional<CharterRevision> last = Optional.empty();
    Optional<CharterRevision> approved = Optional.empty();
    for (Trial<CharteringCase, CharterAction> trial : course.trials()) {
      if (trial.applied().isEmpty()) {
        continue;
      }
      for (CharterRevision next : ModelLaws.given(trial.applied().get().events())) {
        Law.require(
            given.add(next) && !isSubmitted(course.start(), next),
            "%s\ngives out the number %s for the second time",
            trial,
            next);
        isLater(trial, next, last);
        isLater(trial, next, approved);
        last = Optional.of(next);
        approved = next.isApproved() ? last : approved;
      }
      if (GIVEN_UP.contains(trial.action().step())) {
        last = Optional.empty();
      }
    }
    if (course.start().charter().isEmpty()) {
      course.value().charter().ifPresent(ModelLaws::revisionOrder);
    }
  }

  private static void isLater(
      Trial<?, ?> trial, CharterRevision next, Optional<CharterRevision> last) {
    Law.require(
        last.filter(before -> before.compareTo(next) >= 0).isEmpty(),
        "%s\ngives out the number %s after %s",
        trial,
        next,
        LifecycleLaws.inWords(last));
  }

  /** The start of a review gives out a number before there is a text of it. */
  private static boolean isSubmitted(CharteringCase item, CharterRevision revision) {
    return item.charter().stream()
        .anyMatch(
            charter ->
                charter.texts().containsKey(revision)
                    || ModelLaws.given(charter.history().events()).contains(revision));
  }
}
