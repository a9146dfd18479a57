package io.github.wgkit.io.calendar;

import static io.github.wgkit.io.InventedGroups.area;
import static io.github.wgkit.io.InventedGroups.group;
import static io.github.wgkit.io.InventedGroups.in;
import static io.github.wgkit.io.InventedGroups.milestone;
import static io.github.wgkit.io.InventedGroups.spoons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.CalendarOptions;
import io.github.wgkit.io.CalendarOptions.Component;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.Loss;
import io.github.wgkit.io.LossException;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.calendar.LoadedCalendar.Item;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MilestoneCalendarTest {
  private static final CalendarOptions EVENTS =
      CalendarOptions.builder().component(Component.ALL_DAY_EVENT).build();

  private static Directory directory(Group... groups) {
    return Directory.builder().addGroups(area()).addGroups(groups).build();
  }

  private static WorkingGroup forks(Milestone... milestones) {
    return group("fork", "Tines")
        .id(12)
        .milestones(MilestonePlan.current(ImmutableList.copyOf(milestones)))
        .build();
  }

  private static Milestone.Builder due(String description, String month) {
    return milestone(description).due(Due.parse(month));
  }

  private static LoadedCalendar loaded(Group group, CalendarOptions calendar) throws IOException {
    return LoadedCalendar.of(directory(group), in("ics").calendar(calendar).build());
  }

  @Test
  void an_open_milestone_is_something_to_do_with_two_alarms() throws IOException {
    assertThat(InventedGroups.written(directory(spoons()), in("ics").build()))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//wgkit//wgkit milestones//EN
            NAME:Milestones of spoon
            X-WR-CALNAME:Milestones of spoon
            BEGIN:VTODO
            UID:milestone-5bdac9d788d32eaa8a158fcd129e9bc1@wgkit.example
            DTSTAMP:20260203T040000Z
            DUE;VALUE=DATE:20260731
            SUMMARY:[spoon] Submit the spoon format
            STATUS:NEEDS-ACTION
            CATEGORIES:spoon,kit
            URL:https://datatracker.ietf.org/group/spoon/about/
            DESCRIPTION:Group: Spoon Exchange (spoon)
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;RELATED=END:-P31D
            DESCRIPTION:Due in a month: [spoon] Submit the spoon format
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;RELATED=END:PT0S
            DESCRIPTION:Due today: [spoon] Submit the spoon format
            END:VALARM
            END:VTODO
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void an_event_takes_the_whole_last_day_of_the_month() throws IOException {
    WorkingGroup group = forks(due("One", "2024-02-03").build(), due("Two", "2025-12").build());
    assertThat(loaded(group, EVENTS).lines())
        .containsSubsequence(
            "BEGIN:VEVENT",
            "DTSTART;VALUE=DATE:20240229",
            "DTEND;VALUE=DATE:20240301",
            "TRANSP:TRANSPARENT",
            "STATUS:CONFIRMED",
            "TRIGGER;RELATED=START:-P31D",
            "TRIGGER;RELATED=START:PT0S",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "DTSTART;VALUE=DATE:20251231",
            "DTEND;VALUE=DATE:20260101",
            "TRIGGER;RELATED=START:-P31D")
        .doesNotContain("BEGIN:VTODO");
  }

  @Test
  void the_last_day_of_all_has_no_end() throws IOException {
    LoadedCalendar calendar = loaded(forks(due("Never", "9999-12").build()), EVENTS);
    assertThat(calendar.text()).contains("DTSTART;VALUE=DATE:99991231").doesNotContain("DTEND");
  }

  @Test
  void a_resolved_milestone_is_completed_and_silent_and_says_why() throws IOException {
    WorkingGroup group = forks(due("Polish", "2024-03").resolution("Dropped, alas").build());
    LoadedCalendar calendar = loaded(group, CalendarOptions.DEFAULT);
    assertThat(calendar.items()).extracting(Item::status).containsExactly("COMPLETED");
    assertThat(calendar.items().get(0).description())
        .isEqualTo("No longer due: Dropped, alas\nGroup: Tines (fork)");
    assertThat(calendar.text()).doesNotContain("VALARM", "\r\nCOMPLETED", "PERCENT-COMPLETE");
    assertThat(loaded(group, EVENTS).items()).extracting(Item::status).containsExactly("CANCELLED");
  }

  @Test
  void when_a_milestone_was_resolved_is_said_if_an_earlier_version_was_not() throws IOException {
    Milestone open =
        due("Polish", "2024-03").lastModified(OffsetDateTime.parse("2023-01-01T00:00:00Z")).build();
    Milestone resolved =
        open.toBuilder()
            .resolution("Done")
            .lastModified(OffsetDateTime.parse("2024-02-29T20:30:00-08:00"))
            .build();
    Milestone reworded =
        resolved.toBuilder()
            .description("Polish all")
            .lastModified(OffsetDateTime.parse("2025-05-05T00:00:00Z"))
            .build();
    WorkingGroup known = forks(reworded.toBuilder().addEarlier(open, resolved).build());
    assertThat(loaded(known, CalendarOptions.DEFAULT).lines())
        .contains(
            "COMPLETED:20240301T043000Z",
            "PERCENT-COMPLETE:100",
            "DTSTAMP:20250505T000000Z",
            "LAST-MODIFIED:20250505T000000Z");
    WorkingGroup unknown = forks(reworded.toBuilder().addEarlier(resolved).build());
    assertThat(loaded(unknown, CalendarOptions.DEFAULT).text()).doesNotContain("PERCENT-COMPLETE");
  }

  @Test
  void a_request_is_tentative_and_the_description_says_so() throws IOException {
    WorkingGroup group = forks(due("Sell", "2030-03").state(MilestoneState.REVIEW).build());
    Item item = loaded(group, EVENTS).items().get(0);
    assertThat(item.status()).isEqualTo("TENTATIVE");
    assertThat(item.description()).startsWith("Proposed, not approved yet\n");
  }

  @Test
  void what_a_plan_adds_in_parentheses_stands_in_the_description() throws IOException {
    WorkingGroup group =
        forks(due("Submit tines to the IESG for consideration (Work item 2)", "2025-12").build());
    CalendarOptions overdue = CalendarOptions.builder().overdueOnly(true).build();
    Item late = loaded(group, overdue).items().get(0);
    assertThat(late.summary()).isEqualTo("[fork] Submit tines to the IESG");
    assertThat(late.description()).startsWith("1 month overdue. Work item 2\n");
    assertThat(loaded(group, EVENTS).items().get(0).description()).startsWith("Work item 2\n");
  }

  @Test
  void linked_documents_stand_in_the_description_with_their_pages() throws IOException {
    WorkingGroup group =
        forks(
            due("Publish", "2030-03")
                .addDocuments(DocumentName.of("draft-ietf-fork-tines"), DocumentName.of("a b/ü"))
                .build());
    assertThat(loaded(group, CalendarOptions.DEFAULT).items().get(0).description())
        .isEqualTo(
            """
            Group: Tines (fork)
            draft-ietf-fork-tines: https://datatracker.ietf.org/doc/draft-ietf-fork-tines/
            a b/ü: https://datatracker.ietf.org/doc/a%20b%2F%C3%BC/""");
  }

  @Test
  void texts_are_escaped_and_folded_between_characters() throws IOException {
    String words = "Löffel; Gabel, \\ und 🥄 ".repeat(9).strip();
    LoadedCalendar calendar = loaded(forks(due(words, "2030-03").build()), CalendarOptions.DEFAULT);
    assertThat(calendar.summaries()).containsExactly("[fork] " + words);
    assertThat(calendar.lines())
        .contains("SUMMARY:[fork] " + "Löffel\\; Gabel\\, \\\\ und 🥄 ".repeat(9).strip());
  }

  @Test
  void characters_that_no_calendar_can_hold_are_replaced_and_counted() throws IOException {
    LoadedCalendar calendar =
        loaded(
            forks(due("Ring\u0007 the\n\tbell \uD83E!", "2030-03").build()),
            CalendarOptions.builder().alarms(false).build());
    assertThat(calendar.summaries()).containsExactly("[fork] Ring\uFFFD the bell \uFFFD!");
    assertThat(calendar.losses()).contains(new Loss("characters that no calendar can hold", 2, ""));
  }

  @Test
  void what_has_no_date_is_left_out_and_counted() throws IOException {
    WorkingGroup spoons =
        spoons().toBuilder()
            .addFormerMilestones(due("Melt", "2026-01").state(MilestoneState.DELETED).build())
            .build();
    WorkingGroup ordered =
        forks(due("One", "2026-07").order(0).build(), milestone("Two").order(1).build()).toBuilder()
            .usesMilestoneDates(false)
            .build();
    LoadedCalendar calendar = LoadedCalendar.of(directory(spoons, ordered), in("ics").build());
    assertThat(calendar.summaries()).containsExactly("[spoon] Submit the spoon format");
    assertThat(calendar.losses())
        .contains(
            new Loss("milestones without a date", 3, "fork"),
            new Loss("former milestones", 1, "spoon"),
            new Loss("roles", 3, "spoon"),
            new Loss("other groups", 2, "kit"));
    assertThatThrownBy(
            () -> InventedGroups.written(directory(ordered), in("ics").failOnLoss(true).build()))
        .isInstanceOf(LossException.class)
        .hasMessageContaining("milestones without a date left out (2, first: fork)");
    assertThat(LoadedCalendar.of(directory(ordered), in("ics").build()).items()).isEmpty();
  }

  @Test
  void active_groups_are_written_or_the_one_that_is_named_or_the_only_one() throws IOException {
    WorkingGroup dormant =
        forks(due("Sleep", "2030-03").build()).toBuilder().state(GroupState.DORMANT).build();
    Directory both = directory(dormant, spoons());
    assertThat(LoadedCalendar.of(both, in("ics").build()).summaries())
        .containsExactly("[spoon] Submit the spoon format");
    LoadedCalendar named = LoadedCalendar.of(both, in("ics").group(Acronym.of("FORK")).build());
    assertThat(named.summaries()).containsExactly("[fork] Sleep");
    assertThat(named.losses()).noneMatch(loss -> loss.what().equals("other groups"));
    assertThat(LoadedCalendar.of(directory(dormant), in("ics").build()).summaries())
        .containsExactly("[fork] Sleep");
    assertThatThrownBy(
            () -> InventedGroups.written(both, in("ics").group(Acronym.of("knife")).build()))
        .isInstanceOfSatisfying(
            WgWriteException.class, e -> assertThat(e.code()).isEqualTo("group-unknown"));
  }

  @Test
  void the_plan_of_a_charter_under_review_is_another_calendar() throws IOException {
    WorkingGroup group =
        forks(due("Now", "2030-03").build()).toBuilder()
            .proposedMilestones(
                MilestonePlan.proposed(
                    ImmutableList.of(due("Then", "2031-03").state(MilestoneState.CHARTER).build())))
            .build();
    LoadedCalendar current = loaded(group, CalendarOptions.DEFAULT);
    assertThat(current.summaries()).containsExactly("[fork] Now");
    assertThat(current.losses()).contains(new Loss("proposed milestones", 1, "fork"));
    LoadedCalendar proposed =
        loaded(group, CalendarOptions.builder().plan(MilestonePlan.Kind.PROPOSED).build());
    assertThat(proposed.summaries()).containsExactly("[fork] Then");
    assertThat(proposed.losses()).contains(new Loss("milestones", 1, "fork"));
    assertThat(proposed.lines()).contains("NAME:Proposed milestones of fork");
  }

  @Test
  void the_draft_of_a_charter_has_proposed_milestones_only_and_they_are_written()
      throws IOException {
    MilestonePlan plan =
        MilestonePlan.proposed(
            ImmutableList.of(due("Then", "2031-03").state(MilestoneState.CHARTER).build()));
    WorkingGroup draft = forks().toBuilder().proposedMilestones(plan).build();
    LoadedCalendar calendar = loaded(draft, EVENTS);
    assertThat(calendar.summaries()).containsExactly("[fork] Then");
    assertThat(calendar.items()).extracting(Item::status).containsExactly("TENTATIVE");
    assertThat(loaded(draft, EVENTS.toBuilder().plan(MilestonePlan.Kind.CURRENT).build()).items())
        .isEmpty();
    assertThat(LoadedCalendar.of(directory(spoons(), draft), in("ics").build()).summaries())
        .containsExactly("[spoon] Submit the spoon format");
  }

  @Test
  void twins_are_told_apart_by_their_order_whichever_are_written() throws IOException {
    Milestone twin = due("Adopt a draft", "2024-03").build();
    WorkingGroup open = forks(twin, twin);
    WorkingGroup firstIsDone = forks(twin.toBuilder().resolution("Done").build(), twin);
    CalendarOptions overdue = CalendarOptions.builder().overdueOnly(true).build();
    ImmutableList<String> uids = loaded(open, overdue).uids();
    assertThat(uids).hasSize(2).doesNotHaveDuplicates();
    assertThat(loaded(firstIsDone, overdue).uids()).containsExactly(uids.get(1));
  }

  @Test
  void uids_are_made_of_numbers_where_there_are_any() throws IOException {
    Milestone numbered = due("Adopt", "2030-03").id(4711).build();
    assertThat(loaded(forks(numbered), CalendarOptions.DEFAULT).uids())
        .containsExactly("milestone-4711-group-12@wgkit.example");
    WorkingGroup nameless =
        group("krb-WG", "").milestones(MilestonePlan.current(ImmutableList.of(numbered))).build();
    assertThat(loaded(nameless, CalendarOptions.DEFAULT).uids())
        .containsExactly("milestone-4711-wg-krb-wg@wgkit.example");
  }

  @Test
  void without_any_date_a_calendar_is_refused() {
    WorkingGroup timeless =
        forks(due("Adopt", "2030-03").build()).toBuilder().lastModified(Optional.empty()).build();
    WriteOptions options = WriteOptions.builder().format("ics").build();
    assertThatThrownBy(() -> InventedGroups.written(directory(timeless), options))
        .isInstanceOfSatisfying(
            WgWriteException.class, e -> assertThat(e.code()).isEqualTo("date-missing"));
    WriteOptions overdue =
        options.toBuilder().calendar(CalendarOptions.builder().overdueOnly(true).build()).build();
    assertThatThrownBy(() -> InventedGroups.written(directory(spoons()), overdue))
        .isInstanceOfSatisfying(
            WgWriteException.class, e -> assertThat(e.code()).isEqualTo("date-missing"));
  }

  @Test
  void the_day_of_today_is_the_stamp_of_last_resort() throws IOException {
    WorkingGroup timeless =
        forks(due("Adopt", "2030-03").build()).toBuilder().lastModified(Optional.empty()).build();
    assertThat(loaded(timeless, CalendarOptions.DEFAULT).lines())
        .contains("DTSTAMP:20260225T000000Z");
  }

  @Test
  void a_calendar_cannot_be_read() {
    Input calendar = Input.of("BEGIN:VCALENDAR\r\n".getBytes(StandardCharsets.US_ASCII), "x.ics");
    assertThatThrownBy(
            () ->
                FormatRegistry.standard()
                    .read(calendar, ReadOptions.builder().format("ics").build()))
        .isInstanceOf(WgReadException.class)
        .hasMessageContaining("there is no format \"ics\" that can be read");
  }
}
