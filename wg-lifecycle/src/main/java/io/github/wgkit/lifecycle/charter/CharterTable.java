package io.github.wgkit.lifecycle.charter;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static io.github.wgkit.lifecycle.ActorRole.AREA_DIRECTOR;
import static io.github.wgkit.lifecycle.ActorRole.IESG;
import static io.github.wgkit.lifecycle.ActorRole.IRTF_CHAIR;
import static io.github.wgkit.lifecycle.ActorRole.RESPONSIBLE_AREA_DIRECTOR;
import static io.github.wgkit.lifecycle.ActorRole.SECRETARIAT;
import static io.github.wgkit.lifecycle.Standing.IMPOSSIBLE;
import static io.github.wgkit.lifecycle.Standing.NORMAL;
import static io.github.wgkit.lifecycle.Standing.UNUSUAL;
import static io.github.wgkit.lifecycle.charter.CharterStep.ABANDON;
import static io.github.wgkit.lifecycle.charter.CharterStep.APPROVE;
import static io.github.wgkit.lifecycle.charter.CharterStep.COMMENT;
import static io.github.wgkit.lifecycle.charter.CharterStep.CONTINUE_OLD_CHARTER;
import static io.github.wgkit.lifecycle.charter.CharterStep.CORRECT;
import static io.github.wgkit.lifecycle.charter.CharterStep.DECLINE;
import static io.github.wgkit.lifecycle.charter.CharterStep.GIVE_IAB_VIEW;
import static io.github.wgkit.lifecycle.charter.CharterStep.REPLACE;
import static io.github.wgkit.lifecycle.charter.CharterStep.REQUEST_CHANGES;
import static io.github.wgkit.lifecycle.charter.CharterStep.RESOLVE_COMMENT;
import static io.github.wgkit.lifecycle.charter.CharterStep.SCHEDULE;
import static io.github.wgkit.lifecycle.charter.CharterStep.START_EXTERNAL_REVIEW;
import static io.github.wgkit.lifecycle.charter.CharterStep.START_IESG_REVIEW;
import static io.github.wgkit.lifecycle.charter.CharterStep.START_INFORMAL_REVIEW;
import static io.github.wgkit.lifecycle.charter.CharterStep.START_INTERNAL_REVIEW;
import static io.github.wgkit.lifecycle.charter.CharterStep.SUBMIT;
import static io.github.wgkit.lifecycle.charter.CharterStep.TAKE_POSITION;
import static io.github.wgkit.lifecycle.charter.CharterStep.UNSCHEDULE;
import static io.github.wgkit.model.charter.CharterState.APPROVED;
import static io.github.wgkit.model.charter.CharterState.EXTERNAL_REVIEW;
import static io.github.wgkit.model.charter.CharterState.IESG_REVIEW;
import static io.github.wgkit.model.charter.CharterState.INFORMAL_REVIEW;
import static io.github.wgkit.model.charter.CharterState.INTERNAL_REVIEW;
import static io.github.wgkit.model.charter.CharterState.NOT_UNDER_REVIEW;
import static io.github.wgkit.model.charter.CharterState.REPLACED;
import static io.github.wgkit.model.check.Profile.PRACTICE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Guard;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Recipient;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import java.util.List;

/**
 * The review of a charter, row by row: four tables, for initial chartering and rechartering, of
 * working groups and of research groups. Every state of review can come after every other one, as
 * RFC 6292 section 2.1 and the form of the Datatracker allow it; the order that RFC 6292 sections
 * 3.1 and 3.2 show is normal, everything else is unusual.
 */
final class CharterTable {
  /** Done only if other organizations are told. */
  static final Effect TOLD_TO_OTHERS =
      Effect.announcement(
          "the charter under review is sent to other organizations", Recipient.NEW_WORK);

  /** Done only where the profile disbands the group. */
  static final Effect DISBANDED =
      Effect.record("the group is concluded, by RFC 2418; in practice it goes on");

  private static final List<CharterState> STATES =
      List.of(
          NOT_UNDER_REVIEW,
          INFORMAL_REVIEW,
          INTERNAL_REVIEW,
          EXTERNAL_REVIEW,
          IESG_REVIEW,
          APPROVED,
          REPLACED);

  private static final List<CharterState> UNDER_REVIEW =
      List.of(INFORMAL_REVIEW, INTERNAL_REVIEW, EXTERNAL_REVIEW, IESG_REVIEW);

  private static final Effect STATE_RECORDED = Effect.record("the state changes, with an event");
  private static final Effect BALLOTS_CLOSE = Effect.record("open ballots close");
  private static final Effect OFF_AGENDA = Effect.record("the charter is taken off the agenda");
  private static final Effect TOLD =
      Effect.notice(
          "the state of the charter has changed",
          Recipient.CHAIRS,
          Recipient.AREA_DIRECTORS,
          Recipient.NOTIFY_ADDRESSES);
  private static final Effect NEXT_TELECHAT = Effect.task("schedule it for the next telechat");

  private final Chartering chartering;
  private final boolean research;
  private final TransitionTable.Builder<
          CharterState, CharterStep, Question<CharteringCase, CharterAction>>
      table;
  private final ImmutableSet<ActorRole> managers;
  private final ImmutableSet<ActorRole> deciders;

  private CharterTable(Chartering chartering, boolean research) {
    this.chartering = chartering;
    this.research = research;
    managers =
        research
            ? ImmutableSet.of(IRTF_CHAIR, SECRETARIAT)
            : ImmutableSet.of(AREA_DIRECTOR, RESPONSIBLE_AREA_DIRECTOR, SECRETARIAT);
    deciders = ImmutableSet.<ActorRole>builder().addAll(managers).add(IESG).build();
    String name = chartering == Chartering.INITIAL ? "charter" : "recharter";
    table =
        TransitionTable.builder(
            research ? name + " of a research group" : name,
            List.of(CharterStep.values()),
            CharterStep::label,
            STATES,
            CharterTable::words,
            CharterRules.MEANINGLESS);
  }

  static TransitionTable<CharterState, CharterStep, Question<CharteringCase, CharterAction>> build(
      Chartering chartering, boolean research) {
    CharterTable rows = new CharterTable(chartering, research);
    rows.table.initial(List.of(NOT_UNDER_REVIEW, APPROVED));
    rows.table.terminal(List.of(NOT_UNDER_REVIEW, APPROVED, REPLACED));
    rows.texts();
    rows.informalReview();
    rows.internalReview();
    rows.externalReview();
    rows.iesgReview();
    rows.approval();
    rows.otherDecisions();
    rows.ends();
    rows.correction();
    rows.ballots();
    rows.agenda();
    rows.views();
    return rows.table.build();
  }

  /** A state in a few words; the Datatracker's labels are long. */
  static String words(CharterState state) {
    return switch (state.slug()) {
      case "notrev" -> "Not under review";
      case "infrev" -> "Informal review";
      case "intrev" -> "Internal review";
      case "extrev" -> "External review";
      case "iesgrev" -> "IESG review";
      default -> state.label();
    };
  }

  private boolean isInitial() {
    return chartering == Chartering.INITIAL;
  }

  private Rule offPath() {
    return research ? CharterRules.RESEARCH_LADDER : CharterRules.OFF_THE_NORMAL_PATH;
  }

  private static List<CharterState> allBut(CharterState state) {
    return STATES.stream().filter(other -> !other.equals(state)).collect(toImmutableList());
  }

  /** How high a state stands on the ladder; where nothing is under way it begins. */
  private static int rung(CharterState state) {
    return UNDER_REVIEW.indexOf(state);
  }

  /** A row of a step into a state, from one state. */
  private TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>>
      move(
          CharterStep step,
          CharterState from,
          CharterState to,
          ImmutableSet<CharterState> normal,
          ImmutableSet<CharterState> normalInPractice) {
    TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row =
        table
            .on(step, List.of(from), to)
            .by(managers, CharterRules.ANY_AREA_DIRECTOR_MOVES)
            .when(CharterGuards.OF_EVERY_STEP)
            .then(STATE_RECORDED);
    if (!normal.contains(from)) {
      row.standing(UNUSUAL, offPath());
    }
    if (normalInPractice.contains(from)) {
      row.standing(PRACTICE, NORMAL);
    }
    return row;
  }

  /** What is asked of every step that brings a charter into a state of review. */
  private ImmutableList<Guard<Question<CharteringCase, CharterAction>>> entering(
      CharterState from, CharterState to) {
    ImmutableList.Builder<Guard<Question<CharteringCase, CharterAction>>> guards =
        ImmutableList.builder();
    guards.add(CharterGuards.PROPOSED_FIRST);
    if (!to.equals(INFORMAL_REVIEW)) {
      guards.add(CharterGuards.SOMETHING_TO_REVIEW);
      if (!research && rung(from) < rung(INTERNAL_REVIEW)) {
        guards.add(CharterGuards.SPONSOR);
      }
    }
    if (rung(from) < rung(to)) {
      guards.addAll(forward(from));
    }
    return guards.build();
  }

  /** What is asked of every step up the ladder. */
  private ImmutableList<Guard<Question<CharteringCase, CharterAction>>> forward(CharterState from) {
    ImmutableList.Builder<Guard<Question<CharteringCase, CharterAction>>> guards =
        ImmutableList.builder();
    guards.add(CharterGuards.BLOCKING_COMMENTS);
    guards.add(CharterGuards.NO_OPEN_BLOCK);
    if (from.equals(INFORMAL_REVIEW)) {
      guards.add(
          isInitial() ? CharterGuards.INFORMAL_TIME : CharterGuards.INFORMAL_TIME_OF_RECHARTER);
    }
    return guards.build();
  }

  private void texts() {
    Effect revision = Effect.record("a new revision, with an event");
    List<CharterState> usual =
        STATES.stream().filter(state -> !state.equals(REPLACED)).collect(toImmutableList());
    submission(usual).then(revision).add();
    submission(List.of(REPLACED)).standing(UNUSUAL, offPath()).then(revision).add();
  }

  private TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>>
      submission(List<CharterState> states) {
    return table
        .stay(SUBMIT, states)
        .by(managers, CharterRules.ANY_AREA_DIRECTOR_EDITS)
        .when(CharterGuards.OF_EVERY_STEP)
        .when(
            ImmutableList.of(
                CharterGuards.PROPOSED_FIRST,
                CharterGuards.TEXT_AT_HAND,
                CharterGuards.NUMBER_OF_SUBMISSION));
  }

  private void informalReview() {
    ImmutableSet<CharterState> normal =
        research
            ? ImmutableSet.of()
            : ImmutableSet.of(isInitial() ? NOT_UNDER_REVIEW : APPROVED, INTERNAL_REVIEW);
    // a group that is chartered again has an approved charter, an old group has none at all
    ImmutableSet<CharterState> inPractice =
        research ? ImmutableSet.of() : ImmutableSet.of(NOT_UNDER_REVIEW, APPROVED);
    for (CharterState from : allBut(INFORMAL_REVIEW)) {
      move(START_INFORMAL_REVIEW, from, INFORMAL_REVIEW, normal, inPractice)
          .when(entering(from, INFORMAL_REVIEW))
          .because(CharterRules.RENEGOTIATED)
          .then(
              Effect.record("the time the review lasts at least is set, with an event"),
              TOLD,
              Effect.notice("informal review starts", Recipient.SECRETARIAT))
          .add();
    }
  }

  private void internalReview() {
    ImmutableSet<CharterState> normal =
        research ? ImmutableSet.of(NOT_UNDER_REVIEW, APPROVED) : ImmutableSet.of(INFORMAL_REVIEW);
    for (CharterState from : allBut(INTERNAL_REVIEW)) {
      TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row =
          move(START_INTERNAL_REVIEW, from, INTERNAL_REVIEW, normal, ImmutableSet.of())
              .when(entering(from, INTERNAL_REVIEW));
      if (isInitial()) {
        row.when(ImmutableList.of(CharterGuards.ONLY_RECHARTERS_WAIVE));
      }
      if (!research) {
        row.then(
            BALLOTS_CLOSE,
            Effect.record(
                isInitial()
                    ? "the ballot \"Ready for external review\" opens"
                    : "the ballot \"Ready for external review\" opens, or \"Ready w/o external"
                        + " review\""));
      }
      row.then(
              TOLD,
              Effect.notice("internal review starts", Recipient.IESG, Recipient.IAB),
              NEXT_TELECHAT)
          .add();
    }
  }

  private void externalReview() {
    for (CharterState from : allBut(EXTERNAL_REVIEW)) {
      TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row =
          move(
                  START_EXTERNAL_REVIEW,
                  from,
                  EXTERNAL_REVIEW,
                  ImmutableSet.of(INTERNAL_REVIEW),
                  ImmutableSet.of())
              .when(entering(from, EXTERNAL_REVIEW))
              .when(ImmutableList.of(CharterGuards.IAB_REVIEWS));
      if (from.equals(INTERNAL_REVIEW)) {
        row.when(ImmutableList.of(CharterGuards.INTERNAL_WEEK));
      }
      if (!research) {
        row.when(
            ImmutableList.of(
                CharterGuards.CHAIRS_AND_MILESTONES, CharterGuards.SECRETARIAT_SETS_STATE));
        if (from.equals(INTERNAL_REVIEW)) {
          row.when(ImmutableList.of(CharterGuards.BALLOT_PASSES, CharterGuards.BALLOT_UP_TO_DATE));
        }
        if (isInitial()) {
          row.when(ImmutableList.of(CharterGuards.OTHER_ORGANIZATIONS));
        }
      }
      row.then(
          BALLOTS_CLOSE,
          Effect.record("the ballot \"Approve\" opens"),
          TOLD,
          Effect.task("send the announcement of the external review"),
          Effect.announcement("the charter under review is announced", Recipient.IETF_ANNOUNCE),
          TOLD_TO_OTHERS);
      // of a new charter RFC 6292 wants the telechat only when the IESG is to decide
      if (isInitial() && !research) {
        row.then(NEXT_TELECHAT);
      }
      row.add();
    }
  }

  private void iesgReview() {
    ImmutableSet<CharterState> normal =
        research ? ImmutableSet.of() : ImmutableSet.of(EXTERNAL_REVIEW);
    for (CharterState from : allBut(IESG_REVIEW)) {
      TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row =
          move(START_IESG_REVIEW, from, IESG_REVIEW, normal, ImmutableSet.of())
              .when(entering(from, IESG_REVIEW))
              .when(ImmutableList.of(CharterGuards.IAB_REVIEWS));
      if (!research) {
        row.when(ImmutableList.of(CharterGuards.SECRETARIAT_SETS_STATE));
      }
      row.then(BALLOTS_CLOSE, Effect.record("the ballot \"Approve\" opens"), TOLD);
      if (!isInitial() && !research) {
        row.then(NEXT_TELECHAT);
      }
      row.add();
    }
  }

  private void approval() {
    ImmutableSet<CharterState> normal =
        research
            ? ImmutableSet.of(EXTERNAL_REVIEW)
            : isInitial()
                ? ImmutableSet.of(IESG_REVIEW)
                : ImmutableSet.of(IESG_REVIEW, INTERNAL_REVIEW);
    ImmutableSet<CharterState> inPractice =
        research ? ImmutableSet.of() : ImmutableSet.of(EXTERNAL_REVIEW);
    for (CharterState from : allBut(APPROVED)) {
      TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row =
          move(APPROVE, from, APPROVED, normal, inPractice)
              .by(deciders, CharterRules.IESG_DECIDES)
              .because(CharterRules.RECORDED_AND_ANNOUNCED)
              .when(
                  ImmutableList.of(
                      CharterGuards.PROPOSED_FIRST,
                      CharterGuards.SOMETHING_PROPOSED,
                      CharterGuards.NUMBER_OF_APPROVAL,
                      CharterGuards.EXTERNAL_WEEK,
                      CharterGuards.IAB_REVIEWS,
                      CharterGuards.IAB_VIEW,
                      CharterGuards.BALLOT_UP_TO_DATE,
                      CharterGuards.MILESTONES_REPLACED))
              .when(forward(from));
      if (from.equals(INTERNAL_REVIEW)) {
        row.when(ImmutableList.of(CharterGuards.INTERNAL_WEEK));
      }
      if (!research) {
        approvalOfWorkingGroup(row, from);
      }
      row.then(
              BALLOTS_CLOSE,
              Effect.record("an event tells of the approval"),
              Effect.record("the group becomes active, if it is not"),
              Effect.record("the text of the last proposal becomes the next approved revision"),
              Effect.record("the milestones of the charter take the place of the current ones"),
              TOLD,
              Effect.task("publish the charter and send the announcements"),
              Effect.announcement(
                  isInitial()
                      ? "the group is announced (WG Action)"
                      : "the new charter of the group is announced (WG Action)",
                  Recipient.IETF_ANNOUNCE,
                  Recipient.GROUP_LIST))
          .add();
    }
  }

  private void approvalOfWorkingGroup(
      TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row,
      CharterState from) {
    row.by(PRACTICE, ImmutableSet.of(IESG, SECRETARIAT))
        .because(CharterRules.NO_THRESHOLD)
        .when(
            ImmutableList.of(
                CharterGuards.BALLOT_PASSES, CharterGuards.CHAIRS, CharterGuards.MILESTONES));
    if (from.equals(EXTERNAL_REVIEW)) {
      row.because(CharterRules.IESG_REVIEW_SKIPPED);
    }
    if (isInitial()) {
      row.when(
          ImmutableList.of(
              CharterGuards.PUBLIC_NOTICE,
              CharterGuards.BALLOT_OF_ITS_OWN,
              CharterGuards.TWO_TELECHATS));
      return;
    }
    row.because(CharterRules.EXTERNAL_REVIEW_WAIVED, CharterRules.ABANDONED_OR_APPROVED)
        .when(
            ImmutableList.of(
                rung(from) < rung(EXTERNAL_REVIEW)
                    ? CharterGuards.ASKED_WITHOUT_EXTERNAL_REVIEW
                    : CharterGuards.BALLOT_OF_ITS_OWN,
                CharterGuards.ONE_OR_TWO_TELECHATS));
  }

  private void otherDecisions() {
    CharterState back = isInitial() ? NOT_UNDER_REVIEW : APPROVED;
    for (CharterState from : UNDER_REVIEW) {
      boolean ready =
          from.equals(EXTERNAL_REVIEW)
              || (from.equals(IESG_REVIEW) && !research)
              || (from.equals(INTERNAL_REVIEW) && !isInitial());
      TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row =
          decision(table.on(DECLINE, List.of(from), back), ready)
              .when(ImmutableList.of(CharterGuards.EXTERNAL_WEEK))
              .then(STATE_RECORDED, BALLOTS_CLOSE, OFF_AGENDA);
      if (isInitial()) {
        row.then(TOLD).add();
      } else {
        row.when(ImmutableList.of(CharterGuards.DISBANDED, CharterGuards.FALLS_BACK))
            .because(CharterRules.DECLINED_GOES_ON)
            .then(
                Effect.record("the revision falls back to the last approved one"), DISBANDED, TOLD)
            .add();
      }

      decision(table.stay(REQUEST_CHANGES, List.of(from)), ready || from.equals(INTERNAL_REVIEW))
          .then(
              Effect.record("an event tells of the request, the state stays"),
              Effect.notice("the IESG wants changes", Recipient.CHAIRS, Recipient.AREA_DIRECTORS))
          .add();

      if (isInitial()) {
        table
            .stay(CONTINUE_OLD_CHARTER, List.of(from))
            .standing(IMPOSSIBLE, CharterRules.OLD_CHARTER)
            .by(deciders, CharterRules.IESG_DECIDES)
            .add();
      } else {
        decision(table.on(CONTINUE_OLD_CHARTER, List.of(from), APPROVED), ready)
            .when(ImmutableList.of(CharterGuards.FALLS_BACK))
            .then(
                STATE_RECORDED,
                BALLOTS_CLOSE,
                OFF_AGENDA,
                Effect.record("the revision falls back to the last approved one"),
                TOLD)
            .add();
      }
    }
  }

  private TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>>
      decision(
          TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>>
              row,
          boolean ready) {
    row.by(deciders, CharterRules.IESG_DECIDES).when(CharterGuards.OF_EVERY_STEP);
    return ready ? row : row.standing(UNUSUAL, offPath());
  }

  private void ends() {
    for (CharterState from : allBut(REPLACED)) {
      boolean rest = !UNDER_REVIEW.contains(from);
      CharterState to = isInitial() ? NOT_UNDER_REVIEW : APPROVED;
      TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row =
          table
              .on(ABANDON, List.of(from), to)
              .by(managers, CharterRules.ANY_AREA_DIRECTOR_MOVES)
              .when(CharterGuards.OF_EVERY_STEP);
      if (rest) {
        row.standing(UNUSUAL, offPath());
      } else if (!isInitial() && !research && from.equals(IESG_REVIEW)) {
        // RFC 6292 section 3.2 says only of the earlier reviews that they can be abandoned
        row.standing(UNUSUAL, offPath()).standing(PRACTICE, NORMAL);
      }
      if (isInitial()) {
        row.because(CharterRules.GROUP_ABANDONED_TOO)
            .then(
                BALLOTS_CLOSE,
                Effect.record("a group that is not formed yet is abandoned, too"),
                OFF_AGENDA,
                Effect.record("an event tells that the effort is abandoned"),
                TOLD)
            .add();
        continue;
      }
      row.because(CharterRules.ABANDONED_OR_APPROVED)
          .when(ImmutableList.of(CharterGuards.FALLS_BACK));
      if (rest) {
        row.when(ImmutableList.of(CharterGuards.SOMETHING_UNDER_WAY));
      }
      row.then(
              BALLOTS_CLOSE,
              Effect.record("the revision falls back to the last approved one"),
              OFF_AGENDA,
              Effect.record("an event tells that the effort is abandoned"),
              TOLD)
          .add();
    }

    table
        .on(REPLACE, allBut(REPLACED), REPLACED)
        .by(managers, CharterRules.ANY_AREA_DIRECTOR_MOVES)
        .when(CharterGuards.OF_EVERY_STEP)
        .when(ImmutableList.of(CharterGuards.GROUP_IS_REPLACED))
        .then(STATE_RECORDED, BALLOTS_CLOSE)
        .add();
  }

  private void correction() {
    TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row =
        table
            .stay(CORRECT, List.of(APPROVED))
            .by(deciders, CharterRules.ANY_AREA_DIRECTOR_EDITS)
            .when(CharterGuards.OF_EVERY_STEP)
            .when(
                ImmutableList.of(
                    CharterGuards.CORRECTION,
                    CharterGuards.CORRECTION_AGREED,
                    CharterGuards.NUMBER_OF_APPROVAL))
            .then(Effect.record("the next approved revision, with an event; nothing else changes"));
    for (Profile profile : Profile.values()) {
      if (profile != PRACTICE) {
        row.standing(profile, UNUSUAL);
      }
    }
    row.standing(PRACTICE, NORMAL, CharterRules.CORRECTED_BY_IESG).add();
  }

  private void ballots() {
    ImmutableSet<ActorRole> voters =
        research
            ? ImmutableSet.of(IRTF_CHAIR, IESG)
            : ImmutableSet.of(AREA_DIRECTOR, RESPONSIBLE_AREA_DIRECTOR);
    inReview(
        TAKE_POSITION,
        voters,
        CharterRules.AREA_DIRECTORS_BALLOT,
        offPath(),
        ImmutableList.of(
            CharterGuards.OPEN_BALLOT,
            CharterGuards.POSITION_HOLDER,
            CharterGuards.BLOCK_TEXT,
            CharterGuards.POSITION_OFFERED,
            CharterGuards.BALLOT_IN_IESG_REVIEW),
        Effect.record("the position is recorded, with an event"),
        ImmutableSet.of(INTERNAL_REVIEW, EXTERNAL_REVIEW, IESG_REVIEW));
  }

  private void agenda() {
    inReview(
        SCHEDULE,
        managers,
        CharterRules.TELECHAT_CHOSEN_BY,
        offPath(),
        ImmutableList.of(CharterGuards.TELECHAT_DAY, CharterGuards.TELECHAT_AHEAD),
        Effect.record("the charter is put on the agenda, with an event"),
        ImmutableSet.of(INTERNAL_REVIEW, EXTERNAL_REVIEW, IESG_REVIEW));
    table
        .stay(UNSCHEDULE, STATES)
        .by(managers, CharterRules.TELECHAT_CHOSEN_BY)
        .when(CharterGuards.OF_EVERY_STEP)
        .when(ImmutableList.of(CharterGuards.ON_AGENDA))
        .then(Effect.record("the charter is taken off the agenda, with an event"))
        .add();
  }

  private void views() {
    inReview(
        COMMENT,
        deciders,
        CharterRules.AREA_DIRECTORS_COMMENT,
        CharterRules.COMMENTED_UNDER_REVIEW,
        ImmutableList.of(CharterGuards.COMMENT_TEXT),
        Effect.record("the comment is recorded, with an event"),
        ImmutableSet.copyOf(UNDER_REVIEW));
    table
        .stay(RESOLVE_COMMENT, STATES)
        .by(deciders, CharterRules.AREA_DIRECTORS_COMMENT)
        .when(CharterGuards.OF_EVERY_STEP)
        .when(ImmutableList.of(CharterGuards.OPEN_COMMENT))
        .then(Effect.record("the comment is marked as resolved, with an event"))
        .add();
    inReview(
        GIVE_IAB_VIEW,
        deciders,
        CharterRules.IAB_VIEW_RECORDED_BY,
        offPath(),
        ImmutableList.of(),
        Effect.record("the view of the IAB is recorded, with an event"),
        ImmutableSet.copyOf(UNDER_REVIEW));
  }

  /** Rows of a step that leaves the state as it is, normal in some states and unusual in others. */
  private void inReview(
      CharterStep step,
      ImmutableSet<ActorRole> actors,
      Rule authority,
      Rule remark,
      ImmutableList<Guard<Question<CharteringCase, CharterAction>>> guards,
      Effect effect,
      ImmutableSet<CharterState> normal) {
    for (CharterState state : STATES) {
      Standing standing = normal.contains(state) ? NORMAL : UNUSUAL;
      TransitionTable.Rows<CharterState, CharterStep, Question<CharteringCase, CharterAction>> row =
          table
              .stay(step, List.of(state))
              .by(actors, authority)
              .when(CharterGuards.OF_EVERY_STEP)
              .when(guards)
              .then(effect);
      if (standing == UNUSUAL) {
        row.standing(UNUSUAL, remark);
      }
      row.add();
    }
  }
}
