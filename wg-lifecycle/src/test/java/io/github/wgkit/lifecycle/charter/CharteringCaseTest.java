package io.github.wgkit.lifecycle.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CharteringCaseTest {
  private static CharteringCase of(CharterState state, GroupEvent... events) {
    Group group =
        Stage.group(GroupState.PROPOSED).toBuilder()
            .charter(
                Charter.builder()
                    .name(CharterName.parse("charter-ietf-shmoo"))
                    .state(state)
                    .history(History.builder().addAllEvents(List.of(events)).build())
                    .build())
            .build();
    return CharteringCase.of(group);
  }

  private static CharterEvent.Builder event(String date, String type) {
    CharterEvent.Builder event = CharterEvent.builder();
    event.date(ApproximateDate.parse(date)).type(EventType.of(type));
    return event;
  }

  private static CharterEvent state(String date, CharterState state) {
    return event(date, "changed_state").state(state).build();
  }

  @Test
  void the_state_is_as_old_as_the_event_that_brought_it() {
    assertThat(
            of(
                    CharterState.INTERNAL_REVIEW,
                    state("2026-01-01", CharterState.INTERNAL_REVIEW),
                    state("2026-01-05", CharterState.INFORMAL_REVIEW),
                    state("2026-01-10", CharterState.INTERNAL_REVIEW),
                    event("2026-01-11", "added_comment").build(),
                    state("2026-01-12", CharterState.INTERNAL_REVIEW))
                .reviewSince())
        .contains(LocalDate.of(2026, 1, 10));
    assertThat(
            of(CharterState.EXTERNAL_REVIEW, state("2026-01-01", CharterState.INTERNAL_REVIEW))
                .reviewSince())
        .describedAs("no event brought it")
        .isEmpty();
  }

  @Test
  void abandoning_is_a_change_of_state_that_the_datatracker_does_not_record_as_one() {
    CharterEvent.Builder abandoned = event("2026-02-01", "changed_document");
    abandoned.description("IESG has abandoned the chartering effort");
    assertThat(
            of(
                    CharterState.APPROVED,
                    state("2025-01-01", CharterState.APPROVED),
                    state("2026-01-01", CharterState.INFORMAL_REVIEW),
                    abandoned.build())
                .reviewSince())
        .contains(LocalDate.of(2026, 2, 1));
  }

  @Test
  void a_charter_that_was_never_reviewed_is_as_old_as_its_first_revision() {
    CharterEvent.Builder first = event("2026-02-01", "new_revision");
    first.revision(CharterRevision.FIRST);
    assertThat(of(CharterState.NOT_UNDER_REVIEW, first.build()).reviewSince())
        .contains(LocalDate.of(2026, 2, 1));
    assertThat(of(CharterState.INFORMAL_REVIEW, first.build()).reviewSince()).isEmpty();
  }

  @Test
  void days_are_counted_by_utc() {
    assertThat(
            of(
                    CharterState.INFORMAL_REVIEW,
                    state("2012-03-10T23:30:00-08:00", CharterState.INFORMAL_REVIEW))
                .reviewSince())
        .contains(LocalDate.of(2012, 3, 11));
  }

  @Test
  void a_placeholder_or_a_mere_month_tells_no_day() {
    CharterEvent placeholder =
        event("2026-01-01", "changed_state")
            .state(CharterState.INFORMAL_REVIEW)
            .date(
                ApproximateDate.parse("1997-01-01")
                    .withCertainty(ApproximateDate.Certainty.PLACEHOLDER))
            .build();
    assertThat(of(CharterState.INFORMAL_REVIEW, placeholder).reviewSince()).isEmpty();
    assertThat(
            of(CharterState.INFORMAL_REVIEW, state("2026-01", CharterState.INFORMAL_REVIEW))
                .reviewSince())
        .isEmpty();
  }

  @Test
  void the_informal_review_ends_as_its_event_says_while_it_lasts() {
    CharterEvent.Builder inText = event("2026-01-02", "initial_review");
    inText.description("Initial review time expires 2026-01-09");
    CharterEvent.Builder inField = event("2026-01-02", "initial_review");
    inField.putExtensions("expires", new ExtensionValue.Text("2026-01-10T00:00:00"));
    CharterEvent.Builder odd = event("2026-01-02", "initial_review");
    odd.description("Initial review time expires 2026-99-99");
    CharterEvent started = state("2026-01-01", CharterState.INFORMAL_REVIEW);
    CharterEvent left = state("2026-01-05", CharterState.INTERNAL_REVIEW);
    CharterEvent back = state("2026-01-06", CharterState.INFORMAL_REVIEW);

    assertThat(of(CharterState.INFORMAL_REVIEW, started, inText.build()).informalReviewEnds())
        .contains(LocalDate.of(2026, 1, 9));
    assertThat(of(CharterState.INFORMAL_REVIEW, started, inField.build()).informalReviewEnds())
        .contains(LocalDate.of(2026, 1, 10));
    assertThat(of(CharterState.INFORMAL_REVIEW, started, odd.build()).informalReviewEnds())
        .isEmpty();
    assertThat(of(CharterState.INTERNAL_REVIEW, started, inText.build(), left).informalReviewEnds())
        .isEmpty();
    assertThat(
            of(CharterState.INFORMAL_REVIEW, started, inText.build(), left, back)
                .informalReviewEnds())
        .isEmpty();
  }

  @Test
  void the_telechat_is_the_one_of_the_newest_event() {
    CharterEvent on =
        event("2026-01-01", "scheduled_for_telechat").telechat(LocalDate.of(2026, 2, 5)).build();
    CharterEvent off = event("2026-01-02", "scheduled_for_telechat").build();
    assertThat(of(CharterState.INTERNAL_REVIEW, on).telechat()).contains(LocalDate.of(2026, 2, 5));
    assertThat(of(CharterState.INTERNAL_REVIEW, on, off).telechat()).isEmpty();
  }

  @Test
  void a_group_without_charter_is_a_case_too() {
    CharteringCase item = CharteringCase.of(Stage.group(GroupState.BOF));
    assertThat(item.state()).isEqualTo(CharterState.NOT_UNDER_REVIEW);
    assertThat(item.reviewSince()).isEmpty();
    assertThat(item.telechat()).isEmpty();
  }

  @Test
  void an_event_that_brought_the_charter_out_of_review_counts_and_not_its_making() {
    CharterEvent comment = event("2026-01-01", "added_comment").build();
    CharterEvent made = event("2026-01-02", "new_revision").revision(CharterRevision.FIRST).build();
    CharterEvent back = state("2026-01-05", CharterState.NOT_UNDER_REVIEW);
    assertThat(of(CharterState.NOT_UNDER_REVIEW, comment, made).reviewSince())
        .contains(LocalDate.of(2026, 1, 2));
    assertThat(of(CharterState.NOT_UNDER_REVIEW, comment, made, back).reviewSince())
        .contains(LocalDate.of(2026, 1, 5));
    assertThat(of(CharterState.NOT_UNDER_REVIEW, made, abandoned("2026-02-01")).reviewSince())
        .describedAs("no review was abandoned")
        .contains(LocalDate.of(2026, 1, 2));
  }

  private static CharterEvent abandoned(String day) {
    CharterEvent.Builder event = event(day, "changed_document");
    event.description("Chartering effort abandoned");
    return event.build();
  }

  @Test
  void after_abandoning_a_charter_is_not_under_review_or_approved_and_nothing_else() {
    CharterEvent internal = state("2026-01-01", CharterState.INTERNAL_REVIEW);
    assertThat(of(CharterState.NOT_UNDER_REVIEW, internal, abandoned("2026-02-01")).reviewSince())
        .contains(LocalDate.of(2026, 2, 1));
    assertThat(of(CharterState.APPROVED, internal, abandoned("2026-02-01")).reviewSince())
        .contains(LocalDate.of(2026, 2, 1));
    assertThat(of(CharterState.INTERNAL_REVIEW, internal, abandoned("2026-02-01")).reviewSince())
        .describedAs("when it came back is not told")
        .isEmpty();
    CharterEvent.Builder changed = event("2026-02-01", "changed_document");
    changed.description("Responsible AD changed to Ada Example");
    assertThat(of(CharterState.INTERNAL_REVIEW, internal, changed.build()).reviewSince())
        .contains(LocalDate.of(2026, 1, 1));
  }

  @Test
  void of_several_open_ballots_the_one_opened_last_is_meant() {
    Ballot first =
        Ballot.builder()
            .type(BallotType.READY_FOR_EXTERNAL_REVIEW)
            .opened(ApproximateDate.parse("2026-01-01"))
            .build();
    Ballot second = first.toBuilder().type(BallotType.APPROVE).build();
    Charter charter =
        Charter.builder()
            .name(CharterName.parse("charter-ietf-shmoo"))
            .addBallots(first, second)
            .build();
    assertThat(
            CharteringCase.of(Stage.group(GroupState.BOF).toBuilder().charter(charter).build())
                .openBallot())
        .contains(second);
  }

  @Test
  void a_comment_says_something() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReviewComment(
                    "Ada Example", "", true, LocalDate.of(2026, 1, 1), Optional.empty()))
        .withMessage("a comment says something");
  }
}
