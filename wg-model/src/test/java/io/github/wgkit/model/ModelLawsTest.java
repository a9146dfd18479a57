package io.github.wgkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.testkit.Law;
import io.github.wgkit.model.testkit.ModelLaws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The laws of the test kit: what keeps them passes, and what breaks them is told. */
class ModelLawsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static void assertBroken(ThrowingCallable law, String message) {
    assertThatThrownBy(law).isExactlyInstanceOf(AssertionError.class).hasMessage(message);
  }

  private static CharterRevision revision(String text) {
    return CharterRevision.parse(text);
  }

  /** A charter to which numbers were given one a day; the first is the one it has. */
  private static Charter charter(String revision, String... given) {
    History.Builder history = History.builder();
    for (int i = 0; i < given.length; i++) {
      history.addEvents(
          CharterEvent.builder()
              .date(ApproximateDate.of(DAY.plusDays(i)))
              .type(EventType.NEW_REVISION)
              .revision(revision(given[i]))
              .build());
    }
    return Charter.builder()
        .name(CharterName.parse("charter-ietf-pigeon"))
        .revision(revision(revision))
        .history(history.build())
        .build();
  }

  @Test
  void numbers_are_given_out_in_order() {
    ModelLaws.revisionOrder(charter("02", "00-00", "00-01", "01", "01-00", "02"));
    ModelLaws.revisionOrder(charter("01", "00-00", "01", "01-00"));
    ModelLaws.revisionOrder(charter("01-00"));
  }

  @Test
  void a_number_that_came_too_late_or_twice_is_told() {
    assertBroken(
        () -> ModelLaws.revisionOrder(charter("01", "01", "00-01")),
        "charter-ietf-pigeon: the number 00-01 was given out after 01");
    assertBroken(
        () -> ModelLaws.revisionOrder(charter("01-00", "01", "01-00", "01-00")),
        "charter-ietf-pigeon: the number 01-00 was given out after 01-00");
  }

  @Test
  void a_charter_that_forgot_an_approval_is_told() {
    assertBroken(
        () -> ModelLaws.revisionOrder(charter("01-03", "01-03", "02")),
        "charter-ietf-pigeon: the revision is 01-03, and 02 was approved already");
  }

  @Test
  void an_approval_that_counts_wrong_is_told() {
    ModelLaws.approvalArithmetic(revision("00-02"), revision("01"), Set.of());
    ModelLaws.approvalArithmetic(revision("01-03"), revision("02"), Set.of(revision("01")));
    ModelLaws.approvalArithmetic(
        revision("01-03"), revision("04"), Set.of(revision("02"), revision("03")));
    assertBroken(
        () -> ModelLaws.approvalArithmetic(revision("01-03"), revision("03"), Set.of()),
        "the approval of 01-03 made it 03, not 02");
    assertBroken(
        () ->
            ModelLaws.approvalArithmetic(revision("01-03"), revision("02"), Set.of(revision("02"))),
        "the approval of 01-03 made it 02, not 03");
    assertBroken(
        () -> ModelLaws.approvalArithmetic(revision("01"), revision("02"), Set.of()),
        "01 was approved, and is no proposal");
  }

  @Test
  void a_milestone_in_both_plans_is_told() {
    Milestone milestone = Milestone.builder().id(7).description("m").build();
    WorkingGroup.Builder group =
        WorkingGroup.builder()
            .acronym(Acronym.of("pigeon"))
            .name("Pigeon")
            .milestones(MilestonePlan.current(List.of(milestone)));
    Milestone proposed = milestone.toBuilder().state(MilestoneState.CHARTER).build();
    ModelLaws.plansApart(
        group
            .proposedMilestones(MilestonePlan.proposed(List.of(proposed.toBuilder().id(8).build())))
            .build());
    WorkingGroup mixed =
        group.proposedMilestones(MilestonePlan.proposed(List.of(proposed))).build();
    assertBroken(
        () -> ModelLaws.plansApart(mixed),
        "pigeon: the milestone with the number 7 stands in the plans twice");
  }

  @Property(tries = 100)
  void a_history_is_in_order_and_backwards_it_is_not(@ForAll History history) {
    ModelLaws.eventsInOrder(history.events());
    List<GroupEvent> backwards = new ArrayList<>(history.events().reverse());
    if (!backwards.isEmpty()
        && GroupEvent.IN_TIME.compare(backwards.get(0), history.events().get(0)) > 0) {
      assertThatThrownBy(() -> ModelLaws.eventsInOrder(backwards))
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void events_at_the_same_moment_are_in_order_by_number() {
    StateEvent.Builder event =
        StateEvent.builder().date(ApproximateDate.of(DAY)).state(GroupState.ACTIVE);
    StateEvent first = event.id(1).description("first").build();
    StateEvent second = event.id(2).description("second").build();
    assertThatCode(() -> ModelLaws.eventsInOrder(List.of(first, second)))
        .doesNotThrowAnyException();
    assertBroken(
        () -> ModelLaws.eventsInOrder(List.of(second, first)),
        "\"second\" of 2026-03-01 is told before \"first\" of 2026-03-01");
  }

  @Test
  void numbers_are_read_from_the_events_that_give_them_out() {
    Charter charter = charter("01", "00-00", "01");
    assertThat(
            ModelLaws.given(
                charter.history().toBuilder()
                    .addEvents(
                        CharterEvent.builder()
                            .date(ApproximateDate.of(DAY))
                            .type(EventType.CHANGED_STATE)
                            .revision(revision("05"))
                            .build())
                    .build()
                    .events()))
        .containsExactly(revision("00-00"), revision("01"));
  }

  @Test
  void a_law_of_your_own_is_told_in_the_same_way() {
    Law.require(true, "nothing");
    assertBroken(() -> Law.require(false, "%s of %s", 1, null), "1 of null");
  }
}
