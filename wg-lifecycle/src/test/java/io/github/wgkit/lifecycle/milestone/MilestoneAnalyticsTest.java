package io.github.wgkit.lifecycle.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.DocumentState;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MilestoneAnalyticsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Milestone.Builder due(String month) {
    return Milestone.builder().id(7).description("Submit the \"protocol\"").due(Due.parse(month));
  }

  private static Milestone at(Milestone.Builder milestone, String day, Milestone... earlier) {
    return milestone
        .lastModified(OffsetDateTime.parse(day + "T00:30:00+01:00"))
        .addEarlier(earlier)
        .build();
  }

  private static WorkingGroup.Builder group(Milestone... milestones) {
    return WorkingGroup.builder()
        .acronym(Acronym.of("boats"))
        .name("Boats")
        .state(GroupState.ACTIVE)
        .milestones(MilestonePlan.current(List.of(milestones)));
  }

  private static MilestoneProgress progress(Group group) {
    return MilestoneAnalytics.of(Directory.builder().add(group).build(), TODAY).of(group).get(0);
  }

  private static Timeliness timeliness(Milestone milestone) {
    return progress(group(milestone).build()).timeliness();
  }

  @Test
  void a_milestone_is_overdue_when_its_month_is_over() {
    assertThat(timeliness(due("2026-11").build())).isEqualTo(Timeliness.NOT_YET_DUE);
    MilestoneProgress late = progress(group(due("2026-10").build()).build());
    assertThat(late.timeliness()).isEqualTo(Timeliness.OVERDUE);
    assertThat(late.daysOverdue()).isEqualTo(23);
    assertThat(late.isReminded()).isFalse();
    MilestoneProgress later = progress(group(due("2026-07").build()).build());
    assertThat(later.daysOverdue()).isEqualTo(115);
    assertThat(later.monthsOverdue()).as("as the old reminders counted").isEqualTo(3);
    assertThat(later.isReminded()).isTrue();
  }

  @Test
  void without_dates_or_work_nothing_is_overdue() {
    Milestone old = due("2020-01").build();
    assertThat(progress(group(old).usesMilestoneDates(false).build()).timeliness())
        .isEqualTo(Timeliness.DATELESS);
    assertThat(progress(group(old).state(GroupState.CONCLUDED).build()).timeliness())
        .isEqualTo(Timeliness.IDLE);
    assertThat(timeliness(due("2020-01").state(MilestoneState.REVIEW).build()))
        .isEqualTo(Timeliness.NOT_ACCEPTED);
  }

  @Test
  void every_new_month_is_a_slip() {
    Milestone first = at(due("2025-03"), "2024-01-10");
    Milestone second = at(due("2025-03").description("Other words"), "2024-06-10");
    Milestone third = at(due("2025-12"), "2025-04-01");
    MilestoneProgress progress =
        progress(group(at(due("2025-10"), "2025-11-05", first, second, third)).build());
    assertThat(progress.reDatings())
        .containsExactly(
            // half an hour into the day east of UTC is the day before
            new ReDating(
                Due.parse("2025-03"), Due.parse("2025-12"), Optional.of(LocalDate.of(2025, 3, 31))),
            new ReDating(
                Due.parse("2025-12"),
                Due.parse("2025-10"),
                Optional.of(LocalDate.of(2025, 11, 4))));
    assertThat(progress.reDatings().get(1).months()).isEqualTo(-2);
    assertThat(progress.slip()).isEqualTo(7);
    assertThat(progress.firstDue()).contains(Due.parse("2025-03"));
  }

  @Test
  void dates_before_the_acceptance_are_no_promise() {
    Milestone asked = at(due("2025-01").state(MilestoneState.REVIEW), "2024-01-01");
    Milestone accepted = at(due("2025-06"), "2024-02-01", asked);
    assertThat(progress(group(accepted).build()).reDatings()).isEmpty();
  }

  private static MilestoneEvent event(String day, String text) {
    return MilestoneEvent.builder()
        .milestoneId(7)
        .date(ApproximateDate.parse(day))
        .description(text)
        .build();
  }

  @Test
  void texts_of_events_tell_where_no_versions_are_kept() {
    Group group =
        group(due("2025-12").resolution("Done").build())
            .history(
                History.builder()
                    .addEvents(
                        event(
                            "2025-02-01",
                            "Changed milestone \"say set due date to May 1999 from May 1998\","
                                + " set due date to September 2025 from March 2025"),
                        event(
                            "2025-08-01",
                            "Changed milestone \"x\", set due date to December 2025 from September"
                                + " 2025, added draft-a to milestone"),
                        event(
                            "2025-08-02",
                            "Changed milestone \"x\", set due date to Foo 2025 from May 2025"),
                        event("2025-12-05", "Changed milestone \"x\", resolved as \"Done\""))
                    .build())
            .build();
    MilestoneProgress progress = progress(group);
    assertThat(progress.reDatings()).extracting(ReDating::months).containsExactly(6L, 3L);
    assertThat(progress.resolved()).contains(LocalDate.of(2025, 12, 5));
    assertThat(progress.timeliness()).isEqualTo(Timeliness.DONE_RE_DATED);
  }

  @Test
  void done_in_time_by_the_first_date_or_by_the_last_or_late() {
    Milestone open = at(due("2025-03"), "2024-01-10");
    assertThat(timeliness(at(due("2025-03").resolution("Done"), "2025-03-31", open)))
        .isEqualTo(Timeliness.DONE_ON_TIME);
    Milestone moved = at(due("2025-06"), "2025-04-05");
    assertThat(timeliness(at(due("2025-06").resolution("Done"), "2025-06-30", open, moved)))
        .isEqualTo(Timeliness.DONE_RE_DATED);
    assertThat(timeliness(at(due("2025-06").resolution("Done"), "2025-07-02", open, moved)))
        .isEqualTo(Timeliness.DONE_LATE);
    assertThat(timeliness(at(due("2025-06").resolution("Done"), "2025-07-02")))
        .as("the day of the record may be that of any later change")
        .isEqualTo(Timeliness.DONE);
  }

  @Test
  void the_day_it_is_done_is_that_since_which_it_has_been() {
    Milestone open = at(due("2025-03"), "2024-01-10");
    Milestone done = at(due("2025-03").resolution("Done"), "2024-05-05");
    Milestone again = at(due("2025-03"), "2024-06-05");
    Milestone end = at(due("2025-03").resolution("Done"), "2024-07-05");
    Milestone now = at(due("2025-03").resolution("Really"), "2025-09-05", open, done, again, end);
    assertThat(progress(group(now).build()).resolved()).contains(LocalDate.of(2024, 7, 4));
  }

  private static Document draft(String name, String state) {
    return Document.builder()
        .name(DocumentName.of(name))
        .type("draft")
        .addStates(new DocumentState("draft", state))
        .build();
  }

  private static DocumentRelation relation(String source, String how, String target) {
    return DocumentRelation.builder()
        .relationship(how)
        .source(DocumentName.of(source))
        .target(DocumentName.of(target))
        .build();
  }

  @Test
  void a_milestone_is_stale_when_nobody_works_on_its_documents() {
    Directory.Builder documents =
        Directory.builder()
            .addDocuments(
                draft("draft-a", "rfc"),
                draft("draft-b", "expired"),
                draft("draft-c", "repl"),
                draft("draft-d", "active"),
                draft("draft-e", "active"))
            .addRelations(
                relation("draft-f", "replaces", "draft-c"),
                relation("draft-a", "became_rfc", "rfc9999"));
    Milestone over =
        due("2027-01")
            .addDocuments(
                DocumentName.of("draft-a"), DocumentName.of("draft-b"), DocumentName.of("Draft-C"))
            .build();
    Milestone goingOn = due("2027-01").addDocuments(DocumentName.of("draft-d")).build();
    Milestone unknown = due("2027-01").addDocuments(DocumentName.of("draft-z")).build();
    Milestone without = due("2027-01").build();
    Group group = group(over, goingOn, unknown, without).build();
    List<MilestoneProgress> found =
        MilestoneAnalytics.of(documents.add(group).build(), TODAY).of(group);
    assertThat(found.get(0).documents())
        .containsExactly(
            new DocumentFate(
                DocumentName.of("draft-a"),
                DocumentFate.Kind.PUBLISHED,
                Optional.of(DocumentName.of("rfc9999"))),
            new DocumentFate(DocumentName.of("draft-b"), DocumentFate.Kind.DEAD, Optional.empty()),
            new DocumentFate(
                DocumentName.of("Draft-C"),
                DocumentFate.Kind.REPLACED,
                Optional.of(DocumentName.of("draft-f"))));
    assertThat(found)
        .extracting(MilestoneProgress::isStale)
        .containsExactly(true, false, false, false);
    assertThat(MilestoneCount.of(found).stale()).isEqualTo(1);
  }

  @Test
  void the_count_of_a_group_without_dates_does_not_say_zero() {
    Group dateless =
        group(Milestone.builder().description("Ship").order(1).build())
            .usesMilestoneDates(false)
            .build();
    MilestoneCount count = MilestoneCount.of(List.of(progress(dateless)));
    assertThat(count.overdue()).isEqualTo(OptionalInt.empty());
    assertThat(count.onTimeByFirstDate()).isEqualTo(OptionalDouble.empty());
    MilestoneCount dated =
        MilestoneCount.of(List.of(progress(group(due("2027-01").build()).build())));
    assertThat(dated.overdue()).hasValue(0);
    assertThat(count.plus(dated).overdue()).hasValue(0);
  }

  // ---- laws

  @Property(tries = 150)
  void each_milestone_is_in_one_class_and_the_counts_add_up(@ForAll MilestoneAnalytics analytics) {
    List<MilestoneProgress> all = analytics.all();
    MilestoneCount count = MilestoneCount.of(all);
    assertThat(count.all()).isEqualTo(all.size());
    assertThat(count.open() + count.done()).isEqualTo(count.all());
    assertThat(Arrays.stream(Timeliness.values()).mapToInt(count.byTimeliness()::count).sum())
        .isEqualTo(all.size());
    MilestoneCount sum = MilestoneCount.NOTHING;
    for (MilestoneProgress one : all) {
      sum = sum.plus(MilestoneCount.of(List.of(one)));
    }
    assertThat(sum).isEqualTo(count);
  }

  @Property(tries = 150)
  void slips_lead_from_the_first_date_to_the_last(@ForAll MilestoneProgress one) {
    for (int i = 1; i < one.reDatings().size(); i++) {
      assertThat(one.reDatings().get(i).from().month())
          .isEqualTo(one.reDatings().get(i - 1).to().month());
    }
    assertThat(one.reDatings()).noneMatch(change -> change.months() == 0);
    if (one.milestone().due().isPresent() && !one.reDatings().isEmpty()) {
      assertThat(one.firstDue().orElseThrow().month().plusMonths(one.slip()))
          .isEqualTo(one.milestone().due().get().month());
    }
  }

  @Property(tries = 150)
  void overdue_is_what_the_plan_says(@ForAll MilestoneProgress one) {
    assertThat(one.timeliness() == Timeliness.OVERDUE).isEqualTo(one.daysOverdue() > 0);
    if (one.timeliness() == Timeliness.OVERDUE) {
      assertThat(one.group().isIn(GroupState.ACTIVE)).isTrue();
      assertThat(one.milestone().isResolved()).isFalse();
      assertThat(
              one.milestone()
                  .isOverdue(
                      one.milestone().due().orElseThrow().closingDay().plusDays(one.daysOverdue())))
          .isTrue();
    }
    assertThat(one.timeliness().isDone())
        .isEqualTo(MilestoneStage.of(one.milestone()) == MilestoneStage.RESOLVED);
  }
}
