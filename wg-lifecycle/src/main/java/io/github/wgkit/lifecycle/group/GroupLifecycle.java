package io.github.wgkit.lifecycle.group;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.record.Scribe;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.StateEvent;
import java.time.Instant;

/**
 * The lifecycle of a group: what may happen to it next, who may do it, and what comes of it.
 *
 * <pre>{@code
 * Assessment<Group> answer =
 *     GroupLifecycle.assess(
 *         group,
 *         new GroupAction.Conclude("The work is done.", ""),
 *         Actor.of(ActorRole.SECRETARIAT),
 *         Profile.RFC,
 *         Instant.parse("2026-11-23T12:00:00Z"));
 * answer.standing(); // NORMAL
 * answer.findings(); // nobody has requested it (D-08)
 * }</pre>
 *
 * <p>A group in a state that is not recorded, or that the table does not know, is treated like one
 * in the state {@link GroupState#UNKNOWN}.
 */
public final class GroupLifecycle {
  private static final TransitionTable<GroupState, GroupStep, Question<Group, GroupAction>> TABLE =
      GroupTable.build();

  private GroupLifecycle() {}

  /** {@return the table of the lifecycle} */
  public static TransitionTable<GroupState, GroupStep, Question<Group, GroupAction>> table() {
    return TABLE;
  }

  /**
   * {@return the state of the table in which a group is}
   *
   * @param group the group
   */
  public static GroupState stateOf(Group group) {
    GroupState state = group.state().orElse(GroupState.UNKNOWN);
    return TABLE.states().contains(state) ? state : GroupState.UNKNOWN;
  }

  /**
   * Tells whether closing was requested and not yet done: the newest event that is either a change
   * of state or a request to close is a request.
   *
   * @param group the group
   * @return whether it is being closed
   */
  public static boolean isCloseRequested(Group group) {
    ImmutableList<GroupEvent> events = group.history().events();
    for (GroupEvent event : events.reverse()) {
      if (event.type().filter(EventType.REQUESTED_CLOSE::equals).isPresent()) {
        return !stateOf(group).equals(GroupState.CONCLUDED);
      }
      if (event instanceof StateEvent) {
        return false;
      }
    }
    return false;
  }

  /**
   * Answers what would come of an action.
   *
   * @param group the group; unchanged
   * @param action what would be done
   * @param actor who would do it
   * @param profile whose rules count
   * @param now the moment at which it would be done
   * @return the answer, with all findings
   */
  public static Assessment<Group> assess(
      Group group, GroupAction action, Actor actor, Profile profile, Instant now) {
    Question<Group, GroupAction> question = new Question<>(group, action, actor, profile, now);
    GroupState state = stateOf(group);
    return TABLE.assess(
        state,
        action.step(),
        question,
        group.acronym().text(),
        (row, findings) -> applied(question, row, findings));
  }

  /**
   * Does an action, or refuses it. The same as the outcome of {@link #assess}.
   *
   * @param group the group; unchanged
   * @param action what is done
   * @param actor who does it
   * @param profile whose rules count
   * @param now the moment at which it is done
   * @return the changed group, or all reasons against it
   */
  public static Outcome<Group> apply(
      Group group, GroupAction action, Actor actor, Profile profile, Instant now) {
    return assess(group, action, actor, profile, now).outcome();
  }

  /**
   * Lists everything that could happen next, best first.
   *
   * @param group the group
   * @param actor who would act
   * @param profile whose rules count
   * @param now the moment of the question
   * @return all rows that begin in the state of the group and are not impossible
   */
  public static ImmutableList<Option<GroupState, GroupStep>> options(
      Group group, Actor actor, Profile profile, Instant now) {
    return TABLE.options(
        stateOf(group),
        step -> new Question<>(group, GroupAction.of(step), actor, profile, now),
        group.acronym().text());
  }

  private static Outcome.Applied<Group> applied(
      Question<Group, GroupAction> question,
      Transition<GroupState, GroupStep, Question<Group, GroupAction>> row,
      ImmutableList<Finding> findings) {
    Scribe scribe = new Scribe(question.value(), question.actor(), question.now());
    GroupAction action = question.action();
    if (action instanceof GroupAction.RequestClose request) {
      scribe.groupEvent(EventType.REQUESTED_CLOSE, "Requested closing group");
      closingNote(scribe, request.closingNote());
    } else if (row.isStay()) {
      scribe.groupEvent(EventType.INFO_CHANGED, "Second BoF approved");
    } else {
      scribe.groupState(row.to());
    }
    if (action instanceof GroupAction.Conclude conclusion) {
      closingNote(scribe, conclusion.closingNote());
    } else if (action instanceof GroupAction.Abandon) {
      leaveReview(scribe);
    } else if (action instanceof GroupAction.Replace) {
      scribe.replaceCharter();
    }
    Group changed = scribe.finish();
    ImmutableList<Effect> effects = row.effects();
    return new Outcome.Applied<>(changed, scribe.events(), effects, findings);
  }

  private static void closingNote(Scribe scribe, String note) {
    if (!note.isBlank()) {
      scribe.groupEvent(EventType.CLOSING_NOTE, note);
    }
  }

  private static void leaveReview(Scribe scribe) {
    if (scribe.charter().isPresent()) {
      scribe.closeBallots();
      if (scribe.charter().flatMap(Charter::revision).filter(r -> !r.isApproved()).isPresent()) {
        scribe.charterState(CharterState.NOT_UNDER_REVIEW, "Chartering effort abandoned");
      }
    }
  }
}
