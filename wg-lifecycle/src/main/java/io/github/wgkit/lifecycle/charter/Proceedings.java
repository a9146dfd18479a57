package io.github.wgkit.lifecycle.charter;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.record.Scribe;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.history.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does what was found possible: changes the case and writes the events, in the order and in the
 * manner of the Datatracker.
 */
final class Proceedings {
  private final Question<CharteringCase, CharterAction> question;
  private final Transition<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row;
  private final CharteringCase before;
  private final Actor actor;
  private final Scribe scribe;
  private final CharteringCase.Builder after;
  private final List<Effect> extraEffects = new ArrayList<>();

  private Proceedings(
      Question<CharteringCase, CharterAction> question,
      Transition<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row) {
    this.question = question;
    this.row = row;
    before = question.value();
    actor = question.actor();
    scribe = new Scribe(before.group(), actor, question.now());
    after = before.toBuilder();
  }

  static Outcome.Applied<CharteringCase> run(
      Question<CharteringCase, CharterAction> question,
      Transition<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row,
      ImmutableList<Finding> findings) {
    Proceedings proceedings = new Proceedings(question, row);
    proceedings.act(question.action());
    CharteringCase changed = proceedings.after.group(proceedings.scribe.finish()).build();
    return new Outcome.Applied<>(
        changed, proceedings.scribe.events(), proceedings.effects(), findings);
  }

  private void act(CharterAction action) {
    if (action instanceof CharterAction.Submit submission) {
      submit(submission.text());
    } else if (action instanceof CharterAction.StartInformalReview start) {
      enter(row.to());
      informalTime(start.minimumWeeks());
    } else if (action instanceof CharterAction.StartInternalReview start) {
      enter(row.to());
      if (!isResearch()) {
        open(
            start.withoutExternalReview()
                ? BallotType.READY_WITHOUT_EXTERNAL_REVIEW
                : BallotType.READY_FOR_EXTERNAL_REVIEW);
      }
    } else if (action instanceof CharterAction.StartExternalReview start) {
      enter(row.to());
      open(BallotType.APPROVE);
      if (!start.extraRecipients().isEmpty()) {
        extraEffects.add(
            Effect.task(
                "send the announcement also to " + Joiner.on(", ").join(start.extraRecipients())));
      }
    } else if (action instanceof CharterAction.StartIesgReview) {
      enter(row.to());
      open(BallotType.APPROVE);
    } else if (action instanceof CharterAction.Approve) {
      approve();
    } else if (action instanceof CharterAction.Decline decision) {
      decline(decision.reason());
    } else if (action instanceof CharterAction.RequestChanges request) {
      comment(withReason("The IESG has requested changes", request.reason()));
    } else if (action instanceof CharterAction.ContinueOldCharter decision) {
      continueOldCharter(decision.reason());
    } else if (action instanceof CharterAction.Abandon abandonment) {
      abandon(abandonment.reason());
    } else if (action instanceof CharterAction.Replace) {
      replace();
    } else if (action instanceof CharterAction.Correct correction) {
      correct(correction);
    } else if (action instanceof CharterAction.TakePosition position) {
      takePosition(position);
    } else if (action instanceof CharterAction.Schedule scheduling) {
      schedule(scheduling.telechat().orElseThrow());
    } else if (action instanceof CharterAction.Unschedule) {
      unschedule();
    } else if (action instanceof CharterAction.Comment remark) {
      comment(remark.text());
      after.addComments(
          new ReviewComment(
              name(), remark.text(), remark.blocking(), question.today(), Optional.empty()));
    } else if (action instanceof CharterAction.ResolveComment resolution) {
      resolve(resolution.index().orElseThrow());
    } else if (action instanceof CharterAction.GiveIabView view) {
      comment(withReason("The IAB has given its view", view.view()));
      after.iabReviewed(question.today());
    }
  }

  private boolean isResearch() {
    return before.group().isOf(GroupType.RG);
  }

  private String name() {
    return actor.personName().orElseGet(() -> actor.role().label());
  }

  private static String withReason(String text, String reason) {
    return reason.isBlank() ? text : text + ": " + reason;
  }

  private ImmutableList<Effect> effects() {
    boolean othersAreTold =
        !(question.action() instanceof CharterAction.StartExternalReview start)
            || start.notifyOtherOrganizations();
    return ImmutableList.<Effect>builder()
        .addAll(
            row.effects().stream()
                .filter(effect -> othersAreTold || !effect.equals(CharterTable.TOLD_TO_OTHERS))
                .filter(effect -> disbands() || !effect.equals(CharterTable.DISBANDED))
                .collect(toImmutableList()))
        .addAll(extraEffects)
        .build();
  }

  private boolean disbands() {
    return CharterRules.DECLINED_MEANS_DISBANDED.severity(question.profile()).isPresent();
  }

  private Optional<CharterRevision> revision() {
    return scribe.charter().flatMap(Charter::revision);
  }

  // Texts

  private void submit(Optional<CharterText> text) {
    CharterRevision next = CharterRecord.nextSubmission(before.group());
    if (scribe.charter().isEmpty()) {
      create();
      after.reviewSince(question.today());
    }
    text.ifPresent(
        known ->
            scribe.changeCharter(charter -> charter.toBuilder().putTexts(next, known).build()));
    scribe.revision(next);
  }

  /** Makes the charter as the Datatracker does at the first submission. */
  private void create() {
    Group group = scribe.group();
    Charter.Builder charter =
        Charter.builder()
            .name(CharterName.of(group.type().orElse(GroupType.WG), group.acronym()))
            .title(group.name())
            .revision(CharterRevision.FIRST)
            .state(CharterState.NOT_UNDER_REVIEW);
    group.roles(RoleName.AREA_DIRECTOR).stream()
        .findFirst()
        .map(Role::personId)
        .ifPresent(charter::areaDirectorId);
    scribe.charter(charter.build());
  }

  private void correct(CharterAction.Correct correction) {
    CharterRevision next = CharterRecord.nextApproved(before.group());
    scribe.changeCharter(
        charter -> charter.toBuilder().putTexts(next, correction.text().orElseThrow()).build());
    scribe.revision(next);
    comment(withReason("Trivial correction, no ballot", correction.reason()));
  }

  // States

  private void enter(CharterState to) {
    if (scribe.charter().isEmpty()) {
      create();
    }
    if (CharterRecord.isAtRest(before.state())) {
      takeUp();
    }
    after.informalReviewEnds(Optional.empty());
    state(to, changed(to));
  }

  /** An effort goes on where the last one ended, and never starts with an approved number. */
  private void takeUp() {
    CharterRevision highest = CharterRecord.takenUp(before.group()).orElse(CharterRevision.FIRST);
    CharterRevision proposal =
        highest.isApproved() ? CharterRevision.proposal(highest.charter(), 0) : highest;
    scribe.changeCharter(charter -> charter.toBuilder().revision(proposal).build());
  }

  private String changed(CharterState to) {
    String from =
        before.charter().flatMap(Charter::state).map(s -> " from " + s.label()).orElse("");
    return "State changed to " + to.label() + from;
  }

  /** Sets the state and writes the event, whatever the state was. */
  private void state(CharterState to, String text) {
    scribe.changeCharter(charter -> charter.toBuilder().state(to).build());
    stateEvent(EventType.CHANGED_STATE, to, text);
  }

  private void stateEvent(EventType type, CharterState to, String text) {
    scribe.charterEvent(scribe.charterEvent(type, text).state(to).revision(revision()).build());
    if (!before.charter().flatMap(Charter::state).equals(Optional.of(to))) {
      after.reviewSince(question.today());
    }
  }

  private void informalTime(int weeks) {
    if (weeks > 0) {
      LocalDate end = question.today().plusWeeks(weeks);
      scribe.charterEvent(
          scribe
              .charterEvent(CharterRecord.INITIAL_REVIEW, "Initial review time expires " + end)
              .build());
      after.informalReviewEnds(end);
    }
  }

  private void approve() {
    CharterRevision next = CharterRecord.nextApproved(before.group());
    Optional<CharterText> text = before.charter().flatMap(Charter::text);
    scribe.changeCharter(charter -> charter.toBuilder().state(CharterState.APPROVED).build());
    scribe.closeBallots();
    scribe.charterEvent(
        scribe
            .charterEvent(EventType.IESG_APPROVED, "IESG has approved the charter")
            .revision(revision())
            .build());
    scribe.groupState(GroupState.ACTIVE, "Charter approved, group active");
    stateEvent(EventType.CHANGED_STATE, CharterState.APPROVED, changed(CharterState.APPROVED));
    text.ifPresent(
        known ->
            scribe.changeCharter(charter -> charter.toBuilder().putTexts(next, known).build()));
    scribe.revision(next);
    ApprovedPlan.apply(scribe);
    after.informalReviewEnds(Optional.empty());
  }

  private void decline(String reason) {
    scribe.closeBallots();
    takeOffAgenda();
    fallBack(EventType.CHANGED_STATE, withReason("The IESG has declined the charter", reason));
    if (before.chartering() == Chartering.RECHARTER && disbands()) {
      scribe.groupState(GroupState.CONCLUDED, "Charter declined, group concluded");
    }
  }

  private void continueOldCharter(String reason) {
    scribe.closeBallots();
    takeOffAgenda();
    fallBack(
        EventType.CHANGED_STATE,
        withReason("The IESG has the group go on under its old charter", reason));
  }

  private void abandon(String reason) {
    scribe.closeBallots();
    if (before.chartering() == Chartering.INITIAL && isNotFormed(before.group())) {
      String from = before.group().state().map(GroupState::label).orElse("");
      scribe.groupState(
          GroupState.ABANDONED, "Group state changed to \"Abandoned\" from \"" + from + "\"");
    }
    takeOffAgenda();
    fallBack(CharterRecord.CHANGED_DOCUMENT, CharterRecord.ABANDONED);
    if (!reason.isBlank()) {
      comment(reason);
    }
  }

  private static boolean isNotFormed(Group group) {
    return group.isIn(GroupState.PROPOSED)
        || group.isIn(GroupState.BOF)
        || group.isIn(GroupState.UNKNOWN);
  }

  /**
   * Ends the effort without approval. A group that exists falls back to its last approved charter;
   * if there never was one, the charter is not under review, whatever the table says of the others.
   */
  private void fallBack(EventType type, String text) {
    if (scribe.charter().isEmpty()) {
      return;
    }
    Optional<CharterRevision> old =
        before.chartering() == Chartering.RECHARTER
            ? CharterRecord.lastApproved(before.group())
            : Optional.empty();
    CharterState to = old.isPresent() ? CharterState.APPROVED : CharterState.NOT_UNDER_REVIEW;
    scribe.changeCharter(
        charter -> {
          Charter.Builder changed = charter.toBuilder().state(to);
          old.ifPresent(changed::revision);
          return changed.build();
        });
    after.informalReviewEnds(Optional.empty());
    stateEvent(type, to, text);
  }

  private void replace() {
    scribe.replaceCharter();
    after.reviewSince(question.today());
    after.informalReviewEnds(Optional.empty());
  }

  // Ballots

  private void open(BallotType type) {
    scribe.closeBallots();
    scribe.changeCharter(
        charter ->
            charter.toBuilder()
                .addBallots(
                    Ballot.builder()
                        .type(type)
                        .opened(scribe.date())
                        .revision(charter.revision())
                        .build())
                .build());
    scribe.charterEvent(
        scribe
            .charterEvent(EventType.CREATED_BALLOT, "Created \"" + type.label() + "\" ballot")
            .ballotType(type)
            .revision(revision())
            .build());
  }

  private void takePosition(CharterAction.TakePosition action) {
    Ballot ballot = before.openBallot().orElseThrow();
    BallotPosition.Builder position =
        BallotPosition.builder()
            .position(action.position())
            .date(scribe.date())
            .revision(revision())
            .discuss(action.position().isBlocking() ? action.discuss() : "")
            .comment(action.comment());
    actor.personId().ifPresent(position::personId);
    actor.personName().ifPresent(position::personName);
    BallotPosition taken = position.build();
    Optional<BallotPosition> earlier =
        BallotTally.of(ballot, revision(), other -> isOfSamePerson(other, taken))
            .positions()
            .stream()
            .findFirst();
    scribe.changeCharter(
        charter ->
            charter.toBuilder()
                .ballots(
                    charter.ballots().stream()
                        .map(
                            other ->
                                other == ballot
                                    ? other.toBuilder().addPositions(taken).build()
                                    : other)
                        .collect(toImmutableList()))
                .build());
    scribe.charterEvent(
        scribe
            .charterEvent(EventType.CHANGED_BALLOT_POSITION, told(taken, earlier))
            .revision(revision())
            .build());
  }

  private static boolean isOfSamePerson(BallotPosition one, BallotPosition other) {
    return one.personId().isPresent() || other.personId().isPresent()
        ? one.personId().equals(other.personId())
        : one.personName().isPresent() && one.personName().equals(other.personName());
  }

  private String told(BallotPosition taken, Optional<BallotPosition> earlier) {
    if (earlier.isEmpty()) {
      return "[Ballot Position Update] New position, "
          + taken.position().label()
          + ", has been recorded for "
          + name();
    }
    return earlier.get().position().equals(taken.position())
        ? "Ballot comment text updated for " + name()
        : "[Ballot Position Update] Position for "
            + name()
            + " has been changed to "
            + taken.position().label()
            + " from "
            + earlier.get().position().label();
  }

  // Agenda and comments

  private void schedule(LocalDate telechat) {
    scribe.charterEvent(
        scribe
            .charterEvent(
                EventType.SCHEDULED_FOR_TELECHAT, "Placed on agenda for telechat - " + telechat)
            .telechat(telechat)
            .build());
    after.telechat(telechat);
  }

  private void unschedule() {
    if (scribe.charter().isPresent()) {
      scribe.charterEvent(
          scribe
              .charterEvent(EventType.SCHEDULED_FOR_TELECHAT, "Removed from agenda for telechat")
              .build());
    }
    after.telechat(Optional.empty());
  }

  private void takeOffAgenda() {
    if (before.telechat().or(() -> before.charter().flatMap(CharterRecord::telechat)).isPresent()) {
      unschedule();
    }
  }

  private void comment(String text) {
    if (scribe.charter().isPresent()) {
      scribe.charterEvent(scribe.charterEvent(CharterRecord.ADDED_COMMENT, text).build());
    }
  }

  private void resolve(int index) {
    ImmutableList<ReviewComment> comments = before.comments();
    List<ReviewComment> resolved = new ArrayList<>(comments);
    ReviewComment comment = comments.get(index);
    resolved.set(
        index,
        new ReviewComment(
            comment.areaDirector(),
            comment.text(),
            comment.blocking(),
            comment.made(),
            Optional.of(question.today())));
    after.comments(resolved);
    comment("Resolved: " + comment.text());
  }
}
