package io.github.wgkit.lifecycle.record;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Milestone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Takes down what is done to a group: changes the record and writes the events, in the manner of
 * the Datatracker. For one action; not for more than one thread.
 */
public final class Scribe {
  private final Actor actor;
  private final OffsetDateTime now;
  private final List<GroupEvent> groupEvents = new ArrayList<>();
  private final List<GroupEvent> charterEvents = new ArrayList<>();
  private final List<GroupEvent> events = new ArrayList<>();
  private Group group;

  /**
   * Starts.
   *
   * @param group the group as it is
   * @param actor who acts
   * @param now when; events are dated in UTC
   */
  public Scribe(Group group, Actor actor, Instant now) {
    this.group = group;
    this.actor = actor;
    this.now = now.atOffset(ZoneOffset.UTC);
  }

  /** {@return the moment of the action, in UTC} */
  public ApproximateDate date() {
    return ApproximateDate.of(now);
  }

  /** {@return the group as changed so far, without the events} */
  public Group group() {
    return group;
  }

  /** {@return the charter as changed so far, without the events} */
  public Optional<Charter> charter() {
    return group.charter();
  }

  /**
   * Puts the group into a state. Does nothing if it is in that state.
   *
   * @param state the state
   */
  public void groupState(GroupState state) {
    String from = group.state().map(old -> " from " + old.label()).orElse("");
    groupState(state, "State changed to " + state.label() + from);
  }

  /**
   * Puts the group into a state. Does nothing if it is in that state.
   *
   * @param state the state
   * @param text what happened
   */
  public void groupState(GroupState state, String text) {
    if (group.isIn(state)) {
      return;
    }
    group = group.toBuilder().state(state).build();
    note(
        groupEvents,
        actor
            .sign(StateEvent.builder().date(date()))
            .state(state)
            .type(EventType.CHANGED_STATE)
            .description(text)
            .build());
  }

  /**
   * Writes an event of the group of which only type and text are to be known.
   *
   * @param type what kind of event
   * @param text what happened
   */
  public void groupEvent(EventType type, String text) {
    note(
        groupEvents,
        actor.sign(PlainEvent.builder().date(date())).type(type).description(text).build());
  }

  /**
   * Writes an event of a milestone of the current plan; one of the group, if the milestone has no
   * number.
   *
   * @param id the Datatracker's number of the milestone
   * @param text what happened
   */
  public void milestoneEvent(OptionalLong id, String text) {
    if (id.isEmpty()) {
      groupEvent(EventType.CHANGED_MILESTONE, text);
      return;
    }
    note(
        groupEvents,
        actor
            .sign(MilestoneEvent.builder().date(date()))
            .milestoneId(id.getAsLong())
            .type(EventType.CHANGED_MILESTONE)
            .description(text)
            .build());
  }

  /**
   * Makes the next version of a milestone. The former one is kept, as the Datatracker does.
   *
   * @param before the milestone as it is
   * @param change what changes
   * @return the milestone as it will be; it stands in no plan yet
   */
  public Milestone changed(Milestone before, UnaryOperator<Milestone.Builder> change) {
    return change
        .apply(before.toBuilder())
        .lastModified(now)
        .addEarlier(before.toBuilder().earlier(ImmutableList.of()).build())
        .build();
  }

  /**
   * Changes the group in another way; no event is written.
   *
   * @param change makes the changed group
   */
  public void changeGroup(UnaryOperator<Group> change) {
    group = change.apply(group);
  }

  /**
   * Changes the charter; no event is written.
   *
   * @param change makes the changed charter
   * @throws IllegalStateException if there is no charter
   */
  public void changeCharter(UnaryOperator<Charter> change) {
    Charter charter =
        group
            .charter()
            .orElseThrow(() -> new IllegalStateException(group.acronym() + " has no charter"));
    group = group.toBuilder().charter(change.apply(charter)).build();
  }

  /**
   * Gives the group a charter, instead of one that it has.
   *
   * @param charter the charter
   */
  public void charter(Charter charter) {
    group = group.toBuilder().charter(charter).build();
  }

  /**
   * Puts the charter into a review state and writes the event. Does nothing if it is in that state.
   *
   * @param state the state
   * @param text what happened
   */
  public void charterState(CharterState state, String text) {
    if (group.charter().flatMap(Charter::state).filter(state::equals).isPresent()) {
      return;
    }
    changeCharter(charter -> charter.toBuilder().state(state).build());
    charterEvent(
        charterEvent(EventType.CHANGED_STATE, text)
            .state(state)
            .revision(group.charter().flatMap(Charter::revision))
            .build());
  }

  /**
   * Gives the charter a revision and writes the event.
   *
   * @param revision the revision
   */
  public void revision(CharterRevision revision) {
    changeCharter(charter -> charter.toBuilder().revision(revision).build());
    String name = group.charter().map(charter -> charter.name().toString()).orElse("");
    charterEvent(
        charterEvent(
                EventType.NEW_REVISION, "New version available: " + name + "-" + revision + ".txt")
            .revision(revision)
            .build());
  }

  /** Closes every open ballot on the charter, each with its event. */
  public void closeBallots() {
    ImmutableList<Ballot> open =
        group.charter().map(Charter::ballots).orElse(ImmutableList.of()).stream()
            .filter(Ballot::isOpen)
            .collect(toImmutableList());
    if (open.isEmpty()) {
      return;
    }
    changeCharter(
        charter ->
            charter.toBuilder()
                .ballots(
                    charter.ballots().stream()
                        .map(
                            ballot ->
                                ballot.isOpen()
                                    ? ballot.toBuilder().closed(date()).build()
                                    : ballot)
                        .collect(toImmutableList()))
                .build());
    for (Ballot ballot : open) {
      charterEvent(
          charterEvent(EventType.CLOSED_BALLOT, "Closed \"" + ballot.type().label() + "\" ballot")
              .ballotType(ballot.type())
              .revision(ballot.revision())
              .build());
    }
  }

  /**
   * Takes the charter along when the group is replaced: closes its ballots and puts it into the
   * state {@link CharterState#REPLACED}. Does nothing if there is no charter.
   */
  public void replaceCharter() {
    if (charter().isPresent()) {
      closeBallots();
      charterState(CharterState.REPLACED, "Charter's group has been replaced");
    }
  }

  /**
   * Starts an event of the charter.
   *
   * @param type what kind of event
   * @param text what happened
   * @return the event to be, with date and actor
   */
  public CharterEvent.Builder charterEvent(EventType type, String text) {
    CharterEvent.Builder event = actor.sign(CharterEvent.builder());
    event.date(date()).type(type).description(text);
    return event;
  }

  /**
   * Writes an event of the charter.
   *
   * @param event the event
   */
  public void charterEvent(GroupEvent event) {
    note(charterEvents, event);
  }

  private void note(List<GroupEvent> history, GroupEvent event) {
    history.add(event);
    events.add(event);
  }

  /** {@return all events so far, of group and charter, in the order in which they were written} */
  public ImmutableList<GroupEvent> events() {
    return ImmutableList.copyOf(events);
  }

  /**
   * {@return the group with everything that was done, the events in its history and that of its
   * charter} If nothing was written it is the group as changed, with the same date of modification.
   */
  public Group finish() {
    Group done = group;
    if (!charterEvents.isEmpty()) {
      done =
          done.charter()
              .map(
                  charter ->
                      charter.toBuilder()
                          .history(with(charter.history(), charterEvents))
                          .lastModified(now)
                          .build())
              .map(done.toBuilder()::charter)
              .map(Group.Builder::build)
              .orElse(done);
    }
    if (!groupEvents.isEmpty()) {
      done = done.toBuilder().history(with(done.history(), groupEvents)).lastModified(now).build();
    }
    return done;
  }

  private static History with(History history, List<GroupEvent> events) {
    return history.toBuilder().addAllEvents(events).build();
  }
}
