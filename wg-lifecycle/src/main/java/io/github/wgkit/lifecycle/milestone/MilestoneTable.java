package io.github.wgkit.lifecycle.milestone;

import static io.github.wgkit.lifecycle.ActorRole.CHAIR;
import static io.github.wgkit.lifecycle.ActorRole.CHAIRS_AND_THEIR_DELEGATES;
import static io.github.wgkit.lifecycle.ActorRole.IESG;
import static io.github.wgkit.lifecycle.ActorRole.IRTF_CHAIR;
import static io.github.wgkit.lifecycle.ActorRole.MANAGERS;
import static io.github.wgkit.lifecycle.ActorRole.RESPONSIBLE_AREA_DIRECTOR;
import static io.github.wgkit.lifecycle.ActorRole.SECRETARIAT;
import static io.github.wgkit.lifecycle.Standing.IMPOSSIBLE;
import static io.github.wgkit.lifecycle.Standing.UNUSUAL;
import static io.github.wgkit.lifecycle.milestone.MilestoneStage.DELETED;
import static io.github.wgkit.lifecycle.milestone.MilestoneStage.NONE;
import static io.github.wgkit.lifecycle.milestone.MilestoneStage.OPEN;
import static io.github.wgkit.lifecycle.milestone.MilestoneStage.OTHER;
import static io.github.wgkit.lifecycle.milestone.MilestoneStage.PROPOSED;
import static io.github.wgkit.lifecycle.milestone.MilestoneStage.PROPOSED_RESOLVED;
import static io.github.wgkit.lifecycle.milestone.MilestoneStage.RESOLVED;
import static io.github.wgkit.lifecycle.milestone.MilestoneStage.REVIEW;
import static io.github.wgkit.lifecycle.milestone.MilestoneStage.REVIEW_RESOLVED;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.ACCEPT;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.ACCEPT_DELETION;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.ACCEPT_REWORDING;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.ADD;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.ADD_PROPOSED;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.ASK_TO_ADD;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.ASK_TO_DELETE;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.ASK_TO_REWORD;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.CHANGE_RESOLUTION;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.DELETE;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.LINK_DOCUMENTS;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.REJECT;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.REJECT_DELETION;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.REJECT_REWORDING;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.REOPEN;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.REORDER;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.REORDER_PROPOSED;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.RESET_PROPOSED;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.RESOLVE;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.REWORD;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.RE_DATE;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.USE_DATES;
import static io.github.wgkit.lifecycle.milestone.MilestoneStep.USE_ORDER;
import static io.github.wgkit.model.check.Profile.DRAFT_2418BIS;
import static io.github.wgkit.model.check.Profile.PRACTICE;
import static io.github.wgkit.model.check.Profile.RFC;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Guard;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Recipient;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.Group;
import java.util.Arrays;
import java.util.List;

/**
 * The lifecycle of a milestone, row by row. What a chair may not do at once is a row of its own:
 * the step that asks for it.
 */
final class MilestoneTable {
  private static final ImmutableSet<ActorRole> CHAIRS = ImmutableSet.of(CHAIR);
  private static final ImmutableSet<ActorRole> CHAIRS_AND_MANAGERS =
      Sets.union(CHAIRS, MANAGERS).immutableCopy();
  private static final ImmutableSet<ActorRole> EVERY_EDITOR =
      Sets.union(CHAIRS_AND_THEIR_DELEGATES, MANAGERS).immutableCopy();
  private static final ImmutableSet<ActorRole> SWITCHERS =
      Sets.immutableEnumSet(RESPONSIBLE_AREA_DIRECTOR, IRTF_CHAIR, IESG, SECRETARIAT);

  private static final List<MilestoneStage> ACCEPTED = List.of(OPEN, RESOLVED);
  private static final List<MilestoneStage> WAITING = List.of(REVIEW, REVIEW_RESOLVED);
  private static final List<MilestoneStage> IN_PROPOSED_PLAN = List.of(PROPOSED, PROPOSED_RESOLVED);

  private static final ImmutableList<Guard<Question<Group, MilestoneAction>>> DATE =
      ImmutableList.of(
          MilestoneGuards.DUE_REQUIRED,
          MilestoneGuards.DUE_IGNORED,
          MilestoneGuards.DUE_IN_THE_PAST,
          MilestoneGuards.NOTHING_CHANGES);
  private static final ImmutableList<Guard<Question<Group, MilestoneAction>>> DOCUMENTS =
      ImmutableList.of(MilestoneGuards.DRAFTS_WITHOUT_REVISION, MilestoneGuards.NOTHING_CHANGES);
  private static final ImmutableList<Guard<Question<Group, MilestoneAction>>> WORDS =
      ImmutableList.of(
          MilestoneGuards.HAS_DESCRIPTION,
          MilestoneGuards.DESCRIPTION_LENGTH,
          MilestoneGuards.NOTHING_CHANGES);
  private static final ImmutableList<Guard<Question<Group, MilestoneAction>>> ORDER =
      ImmutableList.of(
          MilestoneGuards.ORDER_IS_WHOLE,
          MilestoneGuards.SHOWN_BY_DATE,
          MilestoneGuards.NOTHING_CHANGES);

  private static final Effect CHANGED =
      Effect.record("the milestone changes, with an event; its former version is kept");
  private static final Effect PROPOSED_PLAN_CHANGED =
      Effect.record("the proposed plan changes, with an event of the charter");
  private static final Effect REQUEST_KEPT =
      Effect.record("the request is kept with the milestone, which stays as it is");
  private static final Effect ASKED =
      Effect.notice("an area director is asked", Recipient.CHAIRS, Recipient.AREA_DIRECTORS);
  private static final Effect TOLD =
      Effect.notice("the change is told", Recipient.CHAIRS, Recipient.AREA_DIRECTORS);

  /** How the group hears of what is accepted, by the Datatracker. */
  static final Effect LIST_AT_ONCE =
      Effect.notice("the group is told at once (Datatracker)", Recipient.GROUP_LIST);

  /** How the group hears of what is accepted, by RFC 6433. */
  static final Effect LIST_DAILY =
      Effect.notice("the group is told in the digest of the day (RFC 6433)", Recipient.GROUP_LIST);

  private final TransitionTable.Builder<
          MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      table =
          TransitionTable.builder(
              "milestone",
              List.of(MilestoneStep.values()),
              MilestoneStep::label,
              Arrays.asList(MilestoneStage.values()),
              MilestoneStage::label,
              MilestoneRules.MEANINGLESS);

  private MilestoneTable() {}

  static TransitionTable<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>> build() {
    MilestoneTable rows = new MilestoneTable();
    rows.table.initial(List.of(NONE, OTHER));
    rows.table.terminal(List.of(RESOLVED, DELETED));
    rows.additions();
    rows.decisions();
    rows.smallChanges();
    rows.resolutions();
    rows.rewordings();
    rows.deletions();
    rows.wholePlans();
    rows.inOtherStates();
    return rows.table.build();
  }

  /** A step in the current plan. */
  private TransitionTable.Rows<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      current(MilestoneStep step, List<MilestoneStage> from, MilestoneStage to) {
    return inCurrentPlan(table.on(step, from, to));
  }

  /** A step in the current plan after which the milestone stands where it stood. */
  private TransitionTable.Rows<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      current(MilestoneStep step, List<MilestoneStage> in) {
    return inCurrentPlan(table.stay(step, in));
  }

  private static TransitionTable.Rows<
          MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      inCurrentPlan(
          TransitionTable.Rows<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
              rows) {
    return rows.when(MilestoneGuards.OF_EVERY_STEP)
        .when(ImmutableList.of(MilestoneGuards.ACTIVE_GROUP));
  }

  /** A step in the proposed plan. */
  private TransitionTable.Rows<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      proposed(MilestoneStep step, List<MilestoneStage> from, MilestoneStage to) {
    return inProposedPlan(table.on(step, from, to));
  }

  /** A step in the proposed plan after which the milestone stands where it stood. */
  private TransitionTable.Rows<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      proposed(MilestoneStep step, List<MilestoneStage> in) {
    return inProposedPlan(table.stay(step, in));
  }

  private static TransitionTable.Rows<
          MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      inProposedPlan(
          TransitionTable.Rows<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
              rows) {
    return rows.by(MANAGERS, MilestoneRules.PROPOSED_BY_AREA_DIRECTOR)
        .by(PRACTICE, EVERY_EDITOR)
        .when(MilestoneGuards.OF_EVERY_STEP)
        .when(ImmutableList.of(MilestoneGuards.PLAN_UNDER_REVIEW))
        .then(PROPOSED_PLAN_CHANGED);
  }

  private void additions() {
    ImmutableList<Guard<Question<Group, MilestoneAction>>> complete =
        ImmutableList.of(
            MilestoneGuards.HAS_DESCRIPTION,
            MilestoneGuards.DESCRIPTION_LENGTH,
            MilestoneGuards.DUE_REQUIRED,
            MilestoneGuards.DUE_IGNORED,
            MilestoneGuards.DUE_IN_THE_PAST,
            MilestoneGuards.DRAFTS_WITHOUT_REVISION);
    current(ADD, List.of(NONE), OPEN)
        .by(MANAGERS, MilestoneRules.AREA_DIRECTOR_APPROVES)
        .when(complete)
        .then(Effect.record("the milestone is added, with an event"))
        .then(TOLD, LIST_AT_ONCE, LIST_DAILY)
        .add();
    current(ASK_TO_ADD, List.of(NONE), REVIEW)
        .by(CHAIRS, MilestoneRules.EDITED_BY_CHAIRS)
        .by(PRACTICE, CHAIRS_AND_THEIR_DELEGATES)
        .when(complete)
        .then(Effect.record("the milestone is added for review, with an event"), ASKED)
        .add();
    proposed(ADD_PROPOSED, List.of(NONE), PROPOSED).when(complete).add();
  }

  private void decisions() {
    decideAddition(ACCEPT, REVIEW, OPEN).then(TOLD, LIST_AT_ONCE, LIST_DAILY).add();
    decideAddition(ACCEPT, REVIEW_RESOLVED, RESOLVED).then(TOLD, LIST_AT_ONCE, LIST_DAILY).add();
    decideAddition(REJECT, REVIEW, DELETED).then(TOLD).add();
    decideAddition(REJECT, REVIEW_RESOLVED, DELETED).then(TOLD).add();
  }

  private TransitionTable.Rows<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      decideAddition(MilestoneStep step, MilestoneStage from, MilestoneStage to) {
    return current(step, List.of(from), to)
        .by(MANAGERS, MilestoneRules.AREA_DIRECTOR_DECIDES)
        .then(CHANGED);
  }

  private void smallChanges() {
    atOnce(RE_DATE, DATE);
    atOnce(LINK_DOCUMENTS, DOCUMENTS);
  }

  private void atOnce(
      MilestoneStep step, ImmutableList<Guard<Question<Group, MilestoneAction>>> guards) {
    current(step, ACCEPTED)
        .by(CHAIRS_AND_MANAGERS, MilestoneRules.CHANGED_AT_ONCE)
        .by(PRACTICE, EVERY_EDITOR)
        .when(guards)
        .then(CHANGED, TOLD, LIST_AT_ONCE, LIST_DAILY)
        .add();
    whileWaiting(current(step, WAITING)).when(guards).add();
    proposed(step, IN_PROPOSED_PLAN).when(guards).add();
  }

  /** What is done to a milestone that waits: by RFC 6433 nobody knows, in practice it is normal. */
  private static TransitionTable.Rows<
          MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      whileWaiting(
          TransitionTable.Rows<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
              rows) {
    return rows.standing(RFC, UNUSUAL, MilestoneRules.NOT_STATED)
        .standing(DRAFT_2418BIS, UNUSUAL)
        .by(CHAIRS_AND_MANAGERS, MilestoneRules.CHANGED_AT_ONCE)
        .by(PRACTICE, EVERY_EDITOR)
        .then(CHANGED, TOLD);
  }

  private void resolutions() {
    ImmutableList<Guard<Question<Group, MilestoneAction>>> phrase =
        ImmutableList.of(MilestoneGuards.PHRASE_SAYS_SOMETHING, MilestoneGuards.PHRASE_LENGTH);
    resolution(RESOLVE, phrase, OPEN, RESOLVED, REVIEW, REVIEW_RESOLVED);
    resolution(REOPEN, ImmutableList.of(), RESOLVED, OPEN, REVIEW_RESOLVED, REVIEW);
    resolution(
        CHANGE_RESOLUTION,
        ImmutableList.<Guard<Question<Group, MilestoneAction>>>builder()
            .addAll(phrase)
            .add(MilestoneGuards.NOTHING_CHANGES)
            .build(),
        RESOLVED,
        RESOLVED,
        REVIEW_RESOLVED,
        REVIEW_RESOLVED);
    proposed(RESOLVE, List.of(PROPOSED), PROPOSED_RESOLVED).when(phrase).add();
    proposed(REOPEN, List.of(PROPOSED_RESOLVED), PROPOSED).add();
    proposed(CHANGE_RESOLUTION, List.of(PROPOSED_RESOLVED))
        .when(phrase)
        .when(ImmutableList.of(MilestoneGuards.NOTHING_CHANGES))
        .add();
  }

  private void resolution(
      MilestoneStep step,
      ImmutableList<Guard<Question<Group, MilestoneAction>>> guards,
      MilestoneStage from,
      MilestoneStage to,
      MilestoneStage waitingFrom,
      MilestoneStage waitingTo) {
    current(step, List.of(from), to)
        .by(CHAIRS_AND_MANAGERS, MilestoneRules.CHANGED_AT_ONCE)
        .by(PRACTICE, EVERY_EDITOR)
        .when(guards)
        .then(CHANGED, TOLD, LIST_AT_ONCE, LIST_DAILY)
        .add();
    whileWaiting(current(step, List.of(waitingFrom), waitingTo)).when(guards).add();
  }

  private void rewordings() {
    current(REWORD, ACCEPTED)
        .by(MANAGERS, MilestoneRules.AREA_DIRECTOR_APPROVES)
        .when(WORDS)
        .then(CHANGED, TOLD, LIST_AT_ONCE, LIST_DAILY)
        .add();
    whileWaiting(current(REWORD, WAITING))
        .by(CHAIRS_AND_MANAGERS, MilestoneRules.AREA_DIRECTOR_APPROVES)
        .by(PRACTICE, MANAGERS)
        .when(WORDS)
        .add();
    proposed(REWORD, IN_PROPOSED_PLAN).by(PRACTICE, MANAGERS).when(WORDS).add();

    request(ASK_TO_REWORD)
        .when(WORDS)
        .when(ImmutableList.of(MilestoneGuards.NO_REWORDING_WAITS))
        .add();
    decideRequest(current(ACCEPT_REWORDING, ACCEPTED), MilestoneGuards.REWORDING_ASKED_FOR)
        .then(CHANGED, TOLD, LIST_AT_ONCE, LIST_DAILY)
        .add();
    decideRequest(current(REJECT_REWORDING, ACCEPTED), MilestoneGuards.REWORDING_ASKED_FOR)
        .then(Effect.record("the request is gone, the milestone stays as it is"), TOLD)
        .add();
  }

  private void deletions() {
    current(DELETE, ACCEPTED, DELETED)
        .by(MANAGERS, MilestoneRules.AREA_DIRECTOR_APPROVES)
        .by(PRACTICE, EVERY_EDITOR)
        .then(CHANGED, TOLD, LIST_AT_ONCE, LIST_DAILY)
        .add();
    whileWaiting(current(DELETE, WAITING, DELETED)).add();
    proposed(DELETE, IN_PROPOSED_PLAN, DELETED).add();

    request(ASK_TO_DELETE).when(ImmutableList.of(MilestoneGuards.NO_DELETION_WAITS)).add();
    decideRequest(current(ACCEPT_DELETION, ACCEPTED, DELETED), MilestoneGuards.DELETION_ASKED_FOR)
        .then(CHANGED, TOLD, LIST_AT_ONCE, LIST_DAILY)
        .add();
    decideRequest(current(REJECT_DELETION, ACCEPTED), MilestoneGuards.DELETION_ASKED_FOR)
        .then(Effect.record("the request is gone, the milestone stays as it is"), TOLD)
        .add();
  }

  private TransitionTable.Rows<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      request(MilestoneStep step) {
    return current(step, ACCEPTED)
        .standing(PRACTICE, IMPOSSIBLE, MilestoneRules.NO_REQUESTS)
        .by(CHAIRS, MilestoneRules.EDITED_BY_CHAIRS)
        .then(REQUEST_KEPT, ASKED);
  }

  /** Requests may have been kept by other rules, so they can be decided by all. */
  private static TransitionTable.Rows<
          MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      decideRequest(
          TransitionTable.Rows<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
              rows,
          Guard<Question<Group, MilestoneAction>> asked) {
    return rows.standing(PRACTICE, UNUSUAL, MilestoneRules.NO_REQUESTS)
        .by(MANAGERS, MilestoneRules.AREA_DIRECTOR_DECIDES)
        .when(ImmutableList.of(asked));
  }

  private void wholePlans() {
    Effect reordered = Effect.record("the order of the plan changes, with an event");
    current(REORDER, List.of(NONE))
        .by(CHAIRS_AND_MANAGERS, MilestoneRules.CHANGED_AT_ONCE)
        .by(PRACTICE, EVERY_EDITOR)
        .when(ORDER)
        .then(reordered, TOLD, LIST_AT_ONCE, LIST_DAILY)
        .add();
    proposed(REORDER_PROPOSED, List.of(NONE)).when(ORDER).add();
    proposed(RESET_PROPOSED, List.of(NONE))
        .standing(RFC, UNUSUAL, MilestoneRules.RESET_IS_PRACTICE)
        .standing(DRAFT_2418BIS, UNUSUAL)
        .when(
            ImmutableList.of(
                MilestoneGuards.RECHARTERING,
                MilestoneGuards.RESET_COPIES_ACCEPTED,
                MilestoneGuards.RESOLVED_ARE_CHOSEN,
                MilestoneGuards.NOTHING_CHANGES))
        .add();
    Effect switched = Effect.record("the group changes, with an event");
    table
        .stay(USE_DATES, List.of(NONE))
        .by(MANAGERS, MilestoneRules.SWITCHED_BY_AREA_DIRECTOR)
        .by(DRAFT_2418BIS, SWITCHERS)
        .when(MilestoneGuards.OF_EVERY_STEP)
        .when(ImmutableList.of(MilestoneGuards.NOTHING_TO_SWITCH))
        .then(switched)
        .add();
    table
        .stay(USE_ORDER, List.of(NONE))
        .standing(RFC, UNUSUAL, MilestoneRules.DATES_ALWAYS)
        .by(MANAGERS, MilestoneRules.SWITCHED_BY_AREA_DIRECTOR)
        .by(DRAFT_2418BIS, SWITCHERS)
        .when(MilestoneGuards.OF_EVERY_STEP)
        .when(ImmutableList.of(MilestoneGuards.NOTHING_TO_SWITCH))
        .then(switched, Effect.record("accepted milestones are numbered by due date"))
        .add();
  }

  private void inOtherStates() {
    inOtherState(RE_DATE, OTHER, DATE);
    inOtherState(LINK_DOCUMENTS, OTHER, DOCUMENTS);
    inOtherState(REWORD, OTHER, WORDS);
    inOtherState(DELETE, DELETED, ImmutableList.of());
  }

  private void inOtherState(
      MilestoneStep step,
      MilestoneStage to,
      ImmutableList<Guard<Question<Group, MilestoneAction>>> guards) {
    table
        .on(step, List.of(OTHER), to)
        .standing(UNUSUAL, MilestoneRules.STATE_NOT_KNOWN)
        .by(MANAGERS, MilestoneRules.AREA_DIRECTOR_APPROVES)
        .when(MilestoneGuards.OF_EVERY_STEP)
        .when(guards)
        .then(CHANGED, TOLD)
        .add();
  }
}
