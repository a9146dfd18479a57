package io.github.wgkit.lifecycle.group;

import static io.github.wgkit.lifecycle.ActorRole.IESG;
import static io.github.wgkit.lifecycle.ActorRole.MANAGERS;
import static io.github.wgkit.lifecycle.ActorRole.SECRETARIAT;
import static io.github.wgkit.lifecycle.Standing.IMPOSSIBLE;
import static io.github.wgkit.lifecycle.Standing.NORMAL;
import static io.github.wgkit.lifecycle.Standing.UNUSUAL;
import static io.github.wgkit.lifecycle.group.GroupStep.ABANDON;
import static io.github.wgkit.lifecycle.group.GroupStep.APPROVE_BOF;
import static io.github.wgkit.lifecycle.group.GroupStep.CONCLUDE;
import static io.github.wgkit.lifecycle.group.GroupStep.END_BOF;
import static io.github.wgkit.lifecycle.group.GroupStep.FORM;
import static io.github.wgkit.lifecycle.group.GroupStep.MAKE_DORMANT;
import static io.github.wgkit.lifecycle.group.GroupStep.MARK_UNKNOWN;
import static io.github.wgkit.lifecycle.group.GroupStep.PROPOSE;
import static io.github.wgkit.lifecycle.group.GroupStep.REPLACE;
import static io.github.wgkit.lifecycle.group.GroupStep.REQUEST_CLOSE;
import static io.github.wgkit.lifecycle.group.GroupStep.REVIVE;
import static io.github.wgkit.model.GroupState.ABANDONED;
import static io.github.wgkit.model.GroupState.ACTIVE;
import static io.github.wgkit.model.GroupState.BOF;
import static io.github.wgkit.model.GroupState.BOF_CONCLUDED;
import static io.github.wgkit.model.GroupState.CONCLUDED;
import static io.github.wgkit.model.GroupState.DORMANT;
import static io.github.wgkit.model.GroupState.PROPOSED;
import static io.github.wgkit.model.GroupState.REPLACED;
import static io.github.wgkit.model.GroupState.UNKNOWN;
import static io.github.wgkit.model.check.Profile.DRAFT_2418BIS;
import static io.github.wgkit.model.check.Profile.PRACTICE;
import static io.github.wgkit.model.check.Profile.RFC;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Guard;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Recipient;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.check.RecordRules;
import io.github.wgkit.model.check.Rule;
import java.util.List;

/**
 * The lifecycle of a group, row by row. Every state can come after every other one, as the form of
 * the Datatracker allows it; what the RFCs describe is normal, everything else is unusual.
 */
final class GroupTable {
  private static final ImmutableSet<ActorRole> SECRETARIAT_ALONE = ImmutableSet.of(SECRETARIAT);
  private static final ImmutableSet<ActorRole> MANAGERS_AND_IESG =
      ImmutableSet.<ActorRole>builder().addAll(MANAGERS).add(IESG).build();

  private static final Effect STATE_RECORDED = Effect.record("the state changes, with an event");
  private static final Effect BALLOTS_CLOSE = Effect.record("open ballots on the charter close");

  private final TransitionTable.Builder<GroupState, GroupStep, Question<Group, GroupAction>> table =
      TransitionTable.builder(
          "group",
          List.of(GroupStep.values()),
          GroupStep::label,
          List.of(
              BOF,
              BOF_CONCLUDED,
              PROPOSED,
              ACTIVE,
              DORMANT,
              CONCLUDED,
              ABANDONED,
              REPLACED,
              UNKNOWN),
          GroupState::label,
          GroupRules.MEANINGLESS);

  private GroupTable() {}

  static TransitionTable<GroupState, GroupStep, Question<Group, GroupAction>> build() {
    GroupTable rows = new GroupTable();
    rows.table.initial(List.of(BOF, PROPOSED));
    rows.table.terminal(List.of(BOF_CONCLUDED, CONCLUDED, ABANDONED, REPLACED));
    rows.bofs();
    rows.formation();
    rows.rest();
    rows.end();
    rows.unknown();
    return rows.table.build();
  }

  private TransitionTable.Rows<GroupState, GroupStep, Question<Group, GroupAction>> step(
      GroupStep step,
      GroupState to,
      Standing standing,
      ImmutableList<Rule> remarks,
      GroupState... from) {
    return table
        .on(step, List.of(from), to)
        .standing(standing, remarks.toArray(Rule[]::new))
        .by(MANAGERS, GroupRules.AREA_DIRECTOR_DECIDES)
        .when(GroupGuards.OF_EVERY_STEP)
        .then(STATE_RECORDED);
  }

  private TransitionTable.Rows<GroupState, GroupStep, Question<Group, GroupAction>> normal(
      GroupStep step, GroupState to, GroupState... from) {
    return step(step, to, NORMAL, ImmutableList.of(), from);
  }

  private TransitionTable.Rows<GroupState, GroupStep, Question<Group, GroupAction>> unusual(
      GroupStep step, GroupState to, GroupState... from) {
    return step(step, to, UNUSUAL, ImmutableList.of(GroupRules.NOT_DESCRIBED), from);
  }

  /** Like {@link #unusual}, and by the RFCs there is no way at all: a concluded group is gone. */
  private TransitionTable.Rows<GroupState, GroupStep, Question<Group, GroupAction>> afterTheEnd(
      GroupStep step, GroupState to) {
    return step(step, to, UNUSUAL, ImmutableList.of(GroupRules.CONCLUDED_IS_FINAL), CONCLUDED)
        .standing(RFC, IMPOSSIBLE);
  }

  private void bofs() {
    ImmutableList<Guard<Question<Group, GroupAction>>> guards =
        ImmutableList.of(
            GroupGuards.NO_RESEARCH_BOF,
            GroupGuards.BOF_DESCRIPTION,
            GroupGuards.BOF_AT_MOST_TWICE,
            GroupGuards.SECOND_BOF);
    normal(APPROVE_BOF, BOF, PROPOSED, UNKNOWN)
        .by(MANAGERS, GroupRules.BOF_APPROVED_BY_AREA_DIRECTOR)
        .because(GroupRules.BOF_OPTIONAL)
        .when(guards)
        .add();
    table
        .stay(APPROVE_BOF, List.of(BOF))
        .standing(UNUSUAL, GroupRules.SECOND_BOF)
        .by(MANAGERS, GroupRules.BOF_APPROVED_BY_AREA_DIRECTOR)
        .when(GroupGuards.OF_EVERY_STEP)
        .when(guards)
        .then(Effect.record("an event tells of the second BoF"))
        .add();
    step(APPROVE_BOF, BOF, UNUSUAL, ImmutableList.of(GroupRules.SECOND_BOF), BOF_CONCLUDED)
        .by(MANAGERS, GroupRules.BOF_APPROVED_BY_AREA_DIRECTOR)
        .when(guards)
        .add();
    unusual(APPROVE_BOF, BOF, ACTIVE, DORMANT, ABANDONED, REPLACED)
        .by(MANAGERS, GroupRules.BOF_APPROVED_BY_AREA_DIRECTOR)
        .when(guards)
        .add();
    afterTheEnd(APPROVE_BOF, BOF)
        .by(MANAGERS, GroupRules.BOF_APPROVED_BY_AREA_DIRECTOR)
        .when(guards)
        .add();

    ImmutableList<Guard<Question<Group, GroupAction>>> report =
        ImmutableList.of(GroupGuards.NO_RESEARCH_BOF, GroupGuards.BOF_REPORT);
    normal(END_BOF, BOF_CONCLUDED, BOF).when(report).add();
    unusual(END_BOF, BOF_CONCLUDED, PROPOSED, ACTIVE, DORMANT, ABANDONED, REPLACED, UNKNOWN)
        .when(report)
        .add();
    afterTheEnd(END_BOF, BOF_CONCLUDED).when(report).add();
  }

  private void formation() {
    normal(PROPOSE, PROPOSED, BOF, BOF_CONCLUDED, ABANDONED, UNKNOWN)
        .because(GroupRules.BOF_OPTIONAL)
        .when(ImmutableList.of(GroupGuards.AREA_DIRECTORS_CONSENT))
        .add();
    unusual(PROPOSE, PROPOSED, ACTIVE, DORMANT, REPLACED)
        .when(ImmutableList.of(GroupGuards.AREA_DIRECTORS_CONSENT))
        .add();
    step(PROPOSE, PROPOSED, UNUSUAL, ImmutableList.of(GroupRules.CONCLUDED_IS_FINAL), CONCLUDED)
        .standing(PRACTICE, NORMAL)
        .by(MANAGERS, GroupRules.SAME_ACRONYM_AGAIN)
        .by(PRACTICE, SECRETARIAT_ALONE)
        .when(ImmutableList.of(GroupGuards.AREA_DIRECTORS_CONSENT))
        .add();

    Effect announced =
        Effect.announcement("the group is announced (WG Action)", Recipient.IETF_ANNOUNCE);
    ImmutableList<Guard<Question<Group, GroupAction>>> charter =
        ImmutableList.of(GroupGuards.APPROVED_CHARTER);
    normal(FORM, ACTIVE, PROPOSED, BOF)
        .by(MANAGERS_AND_IESG, GroupRules.AREA_DIRECTOR_DECIDES)
        .when(charter)
        .then(announced)
        .add();
    unusual(FORM, ACTIVE, BOF_CONCLUDED, ABANDONED, REPLACED, UNKNOWN)
        .by(MANAGERS_AND_IESG, GroupRules.AREA_DIRECTOR_DECIDES)
        .when(charter)
        .then(announced)
        .add();
    afterTheEnd(FORM, ACTIVE)
        .by(MANAGERS_AND_IESG, GroupRules.AREA_DIRECTOR_DECIDES)
        .when(charter)
        .then(announced)
        .add();

    Effect notUnderReview = Effect.record("the charter is no longer under review");
    normal(ABANDON, ABANDONED, PROPOSED, BOF, UNKNOWN).then(BALLOTS_CLOSE, notUnderReview).add();
    unusual(ABANDON, ABANDONED, BOF_CONCLUDED, ACTIVE, DORMANT, REPLACED)
        .then(BALLOTS_CLOSE, notUnderReview)
        .add();
    afterTheEnd(ABANDON, ABANDONED).then(BALLOTS_CLOSE, notUnderReview).add();
  }

  private void rest() {
    ImmutableList<Guard<Question<Group, GroupAction>>> list =
        ImmutableList.of(GroupGuards.LIST_STAYS);
    normal(MAKE_DORMANT, DORMANT, ACTIVE)
        .standing(PRACTICE, UNUSUAL, GroupRules.RARELY_DORMANT)
        .standing(DRAFT_2418BIS, IMPOSSIBLE, RecordRules.NO_DORMANCY)
        .when(list)
        .add();
    unusual(MAKE_DORMANT, DORMANT, BOF, BOF_CONCLUDED, PROPOSED, ABANDONED, REPLACED, UNKNOWN)
        .standing(DRAFT_2418BIS, IMPOSSIBLE, RecordRules.NO_DORMANCY)
        .when(list)
        .add();
    afterTheEnd(MAKE_DORMANT, DORMANT)
        .standing(DRAFT_2418BIS, IMPOSSIBLE, RecordRules.NO_DORMANCY)
        .when(list)
        .add();
    step(REVIVE, ACTIVE, UNUSUAL, ImmutableList.of(GroupRules.NO_WAY_OUT_OF_DORMANT), DORMANT)
        .add();
    afterTheEnd(REVIVE, ACTIVE).add();
  }

  private void end() {
    Effect noted = Effect.record("an event tells of the request, the state stays");
    Effect asked = Effect.task("close the group as the instructions say");
    ImmutableList<Guard<Question<Group, GroupAction>>> request =
        ImmutableList.of(
            GroupGuards.CLOSE_REQUEST_FITS,
            GroupGuards.CLOSE_INSTRUCTIONS,
            GroupGuards.DRAFT_DISPOSITIONS,
            GroupGuards.LIST_FATE,
            GroupGuards.RESPONSIBLE_ONE_CLOSES);
    table
        .stay(REQUEST_CLOSE, List.of(ACTIVE, DORMANT))
        .by(MANAGERS, GroupRules.AREA_DIRECTOR_DECIDES)
        .because(GroupRules.CLOSE_REQUESTED_FIRST)
        .when(GroupGuards.OF_EVERY_STEP)
        .when(request)
        .then(noted, asked)
        .add();
    table
        .stay(REQUEST_CLOSE, List.of(BOF, PROPOSED, UNKNOWN))
        .standing(UNUSUAL, GroupRules.NOT_DESCRIBED)
        .by(MANAGERS, GroupRules.AREA_DIRECTOR_DECIDES)
        .when(GroupGuards.OF_EVERY_STEP)
        .when(request)
        .then(noted, asked)
        .add();

    ImmutableList<Guard<Question<Group, GroupAction>>> closing =
        ImmutableList.of(
            GroupGuards.CLOSE_REQUESTED_FIRST,
            GroupGuards.REASON_ANNOUNCED,
            GroupGuards.RESPONSIBLE_ONE_CLOSES);
    Effect announced =
        Effect.announcement(
            "the conclusion is announced, with the reason",
            Recipient.IETF_ANNOUNCE,
            Recipient.GROUP_LIST);
    Effect todo = Effect.task("close the list or leave it open, and see to the drafts");
    normal(CONCLUDE, CONCLUDED, ACTIVE, DORMANT).when(closing).then(announced, todo).add();
    step(CONCLUDE, CONCLUDED, UNUSUAL, ImmutableList.of(GroupRules.BOF_ENDS_AS_BOF), BOF)
        .when(closing)
        .then(announced)
        .add();
    unusual(CONCLUDE, CONCLUDED, BOF_CONCLUDED, PROPOSED, ABANDONED, REPLACED, UNKNOWN)
        .when(closing)
        .then(announced)
        .add();

    Effect charterReplaced = Effect.record("the charter is replaced with its group");
    unusual(REPLACE, REPLACED, BOF, PROPOSED, ACTIVE, DORMANT)
        .standing(PRACTICE, NORMAL)
        .then(BALLOTS_CLOSE, charterReplaced)
        .add();
    unusual(REPLACE, REPLACED, BOF_CONCLUDED, ABANDONED, UNKNOWN)
        .then(BALLOTS_CLOSE, charterReplaced)
        .add();
    afterTheEnd(REPLACE, REPLACED).then(BALLOTS_CLOSE, charterReplaced).add();
  }

  private void unknown() {
    unusual(
            MARK_UNKNOWN,
            UNKNOWN,
            BOF,
            BOF_CONCLUDED,
            PROPOSED,
            ACTIVE,
            DORMANT,
            CONCLUDED,
            ABANDONED,
            REPLACED)
        .add();
  }
}
