package io.github.wgkit.lifecycle.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GroupLifecycleTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Actor SECRETARIAT = Actor.of(ActorRole.SECRETARIAT);
  private static final Actor AREA_DIRECTOR =
      Actor.of(ActorRole.RESPONSIBLE_AREA_DIRECTOR, "Ada Example");

  private static WorkingGroup shmoo(GroupState state) {
    return WorkingGroup.builder()
        .acronym(Acronym.of("shmoo"))
        .name("Shmoo")
        .state(state)
        .list(new MailingList("shmoo@example.org", "", ""))
        .build();
  }

  private static Charter charter(CharterState state, String revision) {
    return Charter.builder()
        .name(CharterName.of(GroupType.WG, Acronym.of("shmoo")))
        .state(state)
        .revision(CharterRevision.parse(revision))
        .addBallots(
            Ballot.builder()
                .type(BallotType.APPROVE)
                .opened(ApproximateDate.of(LocalDate.of(2026, 1, 2)))
                .build())
        .build();
  }

  private static Assessment<Group> assess(Group group, GroupAction action, Actor actor) {
    return GroupLifecycle.assess(group, action, actor, Profile.PRACTICE, NOW);
  }

  private static Outcome.Applied<Group> applied(Assessment<Group> assessment) {
    assertThat(assessment.outcome()).isInstanceOf(Outcome.Applied.class);
    return (Outcome.Applied<Group>) assessment.outcome();
  }

  private static Group after(Group group, GroupAction action, Actor actor) {
    return applied(assess(group, action, actor)).value();
  }

  @Test
  void a_group_is_closed_in_two_steps() {
    Group asked =
        after(
            shmoo(GroupState.ACTIVE),
            new GroupAction.RequestClose(
                "Close it.",
                "",
                ImmutableSet.of(),
                ImmutableMap.of(),
                Optional.of(GroupAction.ListFate.STAYS_OPEN),
                ""),
            AREA_DIRECTOR);
    assertThat(asked.state()).contains(GroupState.ACTIVE);
    assertThat(GroupLifecycle.isCloseRequested(asked)).isTrue();

    Assessment<Group> closing =
        GroupLifecycle.assess(
            asked,
            new GroupAction.Conclude("The work is done.", "Thanks to all."),
            SECRETARIAT,
            Profile.RFC,
            NOW.plusSeconds(1));
    assertThat(closing.standing()).isEqualTo(Standing.NORMAL);
    assertThat(closing.findings()).isEmpty();
    Outcome.Applied<Group> closed = applied(closing);
    assertThat(closed.value().state()).contains(GroupState.CONCLUDED);
    assertThat(closed.events())
        .extracting(GroupEvent::description)
        .containsExactly("State changed to Concluded from Active", "Thanks to all.");
    assertThat(GroupLifecycle.isCloseRequested(closed.value())).isFalse();
  }

  @Test
  void concluding_touches_neither_list_nor_charter() {
    Group group =
        shmoo(GroupState.ACTIVE).toBuilder().charter(charter(CharterState.APPROVED, "01")).build();
    Group concluded = after(group, GroupAction.of(GroupStep.CONCLUDE), SECRETARIAT);
    assertThat(concluded.list()).isEqualTo(group.list());
    assertThat(concluded.charter()).isEqualTo(group.charter());
    assertThat(concluded.milestones()).isEqualTo(group.milestones());
    assertThat(concluded.roles()).isEqualTo(group.roles());
  }

  @Test
  void a_replaced_group_takes_its_charter_along() {
    Group group =
        shmoo(GroupState.PROPOSED).toBuilder()
            .charter(charter(CharterState.EXTERNAL_REVIEW, "00-02"))
            .build();
    Charter charter =
        after(group, GroupAction.of(GroupStep.REPLACE), SECRETARIAT).charter().orElseThrow();
    assertThat(charter.state()).contains(CharterState.REPLACED);
    assertThat(charter.revision()).contains(CharterRevision.parse("00-02"));
    assertThat(charter.ballots()).noneMatch(Ballot::isOpen);
    assertThat(charter.history().events())
        .extracting(GroupEvent::description)
        .containsExactly("Closed \"Approve\" ballot", "Charter's group has been replaced");
  }

  @Test
  void an_abandoned_group_leaves_no_ballot_open_and_no_charter_under_review() {
    Group group =
        shmoo(GroupState.BOF).toBuilder()
            .charter(charter(CharterState.INTERNAL_REVIEW, "00-02"))
            .build();
    Charter charter =
        after(group, GroupAction.of(GroupStep.ABANDON), AREA_DIRECTOR).charter().orElseThrow();
    assertThat(charter.state()).contains(CharterState.NOT_UNDER_REVIEW);
    assertThat(charter.ballots()).noneMatch(Ballot::isOpen);
  }

  @Test
  void by_the_rfcs_a_concluded_group_is_gone_and_in_practice_the_secretariat_revives_the_effort() {
    Group concluded = shmoo(GroupState.CONCLUDED);
    assertThat(GroupLifecycle.table().standing(GroupState.CONCLUDED, GroupStep.REVIVE, Profile.RFC))
        .isEqualTo(Standing.IMPOSSIBLE);
    GroupAction again = new GroupAction.Propose();
    assertThat(assess(concluded, again, AREA_DIRECTOR).findings())
        .extracting(finding -> finding.rule().id())
        .contains("D-16");
    assertThat(assess(concluded, again, AREA_DIRECTOR).isRefused()).isTrue();
    assertThat(assess(concluded, again, SECRETARIAT).isRefused()).isFalse();
    assertThat(assess(concluded, again, SECRETARIAT).standing()).isEqualTo(Standing.NORMAL);
  }

  @Test
  void a_third_bof_is_refused_and_a_second_one_needs_a_decision() {
    Group ended = shmoo(GroupState.BOF_CONCLUDED);
    assertThat(bof(ended, 2, true).isRefused()).isTrue();
    assertThat(bof(ended, 1, false).findings())
        .extracting(Finding::message)
        .contains("there was a BoF on this topic already, and no decision is recorded");
    assertThat(bof(ended, 1, true).isRefused()).isFalse();
    assertThat(bof(shmoo(GroupState.PROPOSED), 0, false).findings()).isEmpty();
  }

  private static Assessment<Group> bof(Group group, int held, boolean exception) {
    return assess(
        group,
        new GroupAction.ApproveBof("About shmoo", "1. Shmoo", held, exception),
        AREA_DIRECTOR);
  }

  @Test
  void a_second_bof_leaves_the_state_and_writes_an_event() {
    Outcome.Applied<Group> second = applied(bof(shmoo(GroupState.BOF), 1, true));
    assertThat(second.value().state()).contains(GroupState.BOF);
    assertThat(second.value().history().events()).isEqualTo(second.events()).hasSize(1);
  }

  @Test
  void nobody_but_managers_changes_the_state_of_a_group() {
    Set<ActorRole> refused = EnumSet.noneOf(ActorRole.class);
    for (ActorRole role : ActorRole.values()) {
      if (assess(shmoo(GroupState.ACTIVE), GroupAction.of(GroupStep.CONCLUDE), Actor.of(role))
          .isRefused()) {
        refused.add(role);
      }
    }
    assertThat(refused)
        .containsExactlyInAnyOrder(
            ActorRole.INDIVIDUAL,
            ActorRole.SECRETARY,
            ActorRole.DELEGATE,
            ActorRole.CHAIR,
            ActorRole.IRTF_CHAIR,
            ActorRole.IESG);
  }

  @Test
  void research_groups_are_managed_by_the_irtf_chair() {
    Group research = shmoo(GroupState.ACTIVE).toBuilder().type(GroupType.RG).build();
    GroupAction conclude = GroupAction.of(GroupStep.CONCLUDE);
    assertThat(assess(research, conclude, Actor.of(ActorRole.IRTF_CHAIR)).isRefused()).isFalse();
    assertThat(assess(research, conclude, AREA_DIRECTOR).isRefused()).isTrue();
  }

  @Test
  void every_state_can_follow_every_other_one_in_practice() {
    for (GroupState from : GroupState.known()) {
      for (GroupState to : GroupState.known()) {
        if (!from.equals(to)) {
          assertThat(GroupLifecycle.table().standingBetween(from, to, Profile.PRACTICE))
              .as("%s to %s", from, to)
              .isNotEqualTo(Standing.IMPOSSIBLE);
        }
      }
    }
  }

  @Test
  void the_best_option_comes_first_and_impossible_ones_are_left_out() {
    List<Option<GroupState, GroupStep>> options =
        GroupLifecycle.options(shmoo(GroupState.ACTIVE), SECRETARIAT, Profile.DRAFT_2418BIS, NOW);
    assertThat(options).isSortedAccordingTo(Option.BEST_FIRST);
    assertThat(options)
        .extracting(option -> option.transition().action())
        .doesNotContain(GroupStep.MAKE_DORMANT, GroupStep.FORM)
        .startsWith(GroupStep.REQUEST_CLOSE);
  }

  @Test
  void an_unknown_state_is_a_state_that_can_be_left() {
    Group odd = shmoo(GroupState.of("hibernating"));
    assertThat(GroupLifecycle.stateOf(odd)).isEqualTo(GroupState.UNKNOWN);
    Group concluded = after(odd, GroupAction.of(GroupStep.CONCLUDE), SECRETARIAT);
    assertThat(concluded.state()).contains(GroupState.CONCLUDED);
    assertThat(concluded.history().events().get(0).description())
        .isEqualTo("State changed to Concluded from hibernating");
  }

  @Property(tries = 300)
  void an_action_is_refused_with_an_error_or_applied_as_the_table_says(
      @ForAll Group group,
      @ForAll GroupStep step,
      @ForAll ActorRole role,
      @ForAll Profile profile) {
    Assessment<Group> assessment =
        GroupLifecycle.assess(group, GroupAction.of(step), Actor.of(role), profile, NOW);
    assertThat(assessment.outcome()).isEqualTo(assessment.outcome());
    assertThat(assessment.findings()).isSorted();
    if (assessment.outcome() instanceof Outcome.Applied<Group> applied) {
      assertThat(assessment.findings()).noneMatch(f -> f.severity() == Severity.ERROR);
      Transition<?, ?, ?> row = assessment.transition().orElseThrow();
      if (row.isStay()) {
        assertThat(applied.value().state()).isEqualTo(group.state());
      } else {
        assertThat(applied.value().state().orElseThrow()).isEqualTo(row.to());
      }
      assertThat(applied.events()).isNotEmpty();
      assertThat(applied.value().list()).isEqualTo(group.list());
      assertThat(applied.value().milestones()).isEqualTo(group.milestones());
    } else {
      assertThat(assessment.isRefused()).isTrue();
    }
  }

  @Property(tries = 200)
  void what_is_done_is_what_was_answered_and_the_history_only_grows(
      @ForAll Group group, @ForAll GroupStep step) {
    Outcome<Group> outcome =
        GroupLifecycle.apply(group, GroupAction.of(step), SECRETARIAT, Profile.PRACTICE, NOW);
    assertThat(outcome).isEqualTo(assess(group, GroupAction.of(step), SECRETARIAT).outcome());
    if (outcome instanceof Outcome.Applied<Group> applied) {
      assertThat(applied.value().history().events())
          .containsAll(group.history().events())
          .containsAll(
              applied.events().stream().filter(event -> event instanceof StateEvent).toList());
    }
  }

  private static Group withEvents(GroupState state, GroupEvent... events) {
    return shmoo(state).toBuilder().history(History.builder().addEvents(events).build()).build();
  }

  private static PlainEvent plain(String day, EventType type) {
    return PlainEvent.builder().date(ApproximateDate.parse(day)).type(type).build();
  }

  @Test
  void a_request_to_close_is_open_until_the_state_changes() {
    PlainEvent request = plain("2026-05-01", EventType.REQUESTED_CLOSE);
    PlainEvent note = plain("2026-05-02", EventType.INFO_CHANGED);
    StateEvent change =
        StateEvent.builder()
            .date(ApproximateDate.parse("2026-05-03"))
            .state(GroupState.ACTIVE)
            .build();
    assertThat(GroupLifecycle.isCloseRequested(withEvents(GroupState.ACTIVE, request, note)))
        .isTrue();
    assertThat(GroupLifecycle.isCloseRequested(withEvents(GroupState.ACTIVE, request, change)))
        .isFalse();
    assertThat(GroupLifecycle.isCloseRequested(withEvents(GroupState.CONCLUDED, request, note)))
        .describedAs("closed, and no event tells of it")
        .isFalse();
  }

  @Test
  void a_note_can_go_with_the_request_to_close_already() {
    Outcome.Applied<Group> asked =
        applied(
            assess(
                shmoo(GroupState.ACTIVE),
                new GroupAction.RequestClose(
                    "Close it.",
                    "",
                    ImmutableSet.of(),
                    ImmutableMap.of(),
                    Optional.empty(),
                    "Thanks to all."),
                AREA_DIRECTOR));
    assertThat(asked.events())
        .extracting(GroupEvent::description)
        .containsExactly("Requested closing group", "Thanks to all.");
  }

  @Test
  void an_approved_charter_is_not_under_review_and_stays_approved_when_its_group_is_abandoned() {
    Group group =
        shmoo(GroupState.PROPOSED).toBuilder()
            .charter(charter(CharterState.APPROVED, "01"))
            .build();
    Charter charter =
        after(group, GroupAction.of(GroupStep.ABANDON), AREA_DIRECTOR).charter().orElseThrow();
    assertThat(charter.state()).contains(CharterState.APPROVED);
    assertThat(charter.ballots()).noneMatch(Ballot::isOpen);
  }

  @Test
  void no_bof_was_held_less_than_never() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GroupAction.ApproveBof("", "", -1, false))
        .withMessage("a BoF was held -1 times");
  }
}
