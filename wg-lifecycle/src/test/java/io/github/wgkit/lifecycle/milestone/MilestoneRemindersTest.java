package io.github.wgkit.lifecycle.milestone;

import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.CHAIR;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.DATELESS;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.GROUP;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.PROTOCOL;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.current;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Recipient;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.milestone.Milestone;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MilestoneRemindersTest {
  private static List<String> lines(Group group, String from, String to) {
    return MilestoneReminders.between(group, LocalDate.parse(from), LocalDate.parse(to))
        .map(
            reminder ->
                reminder.day()
                    + " "
                    + reminder.reason()
                    + " "
                    + reminder.count()
                    + " "
                    + reminder.milestone().description())
        .toList();
  }

  @Test
  void a_year_of_reminders() {
    assertThat(lines(GROUP, "2026-11-01", "2027-10-01"))
        .filteredOn(line -> !line.contains("WAITING"))
        .containsExactly(
            "2027-04-30 DUE_SOON 0 Submit the protocol",
            "2027-05-31 DUE 0 Submit the protocol",
            "2027-06-30 OVERDUE 1 Submit the protocol",
            "2027-07-31 OVERDUE 2 Submit the protocol",
            "2027-08-31 OVERDUE 3 Submit the protocol",
            "2027-09-30 OVERDUE 4 Submit the protocol");
  }

  @Test
  void what_waits_is_brought_to_mind_each_week_counted_in_utc() {
    assertThat(lines(GROUP, "2026-11-01", "2026-12-01"))
        .containsExactly(
            "2026-11-17 WAITING 1 Submit the guide", "2026-11-24 WAITING 2 Submit the guide");
    assertThat(MilestoneReminders.on(GROUP, LocalDate.parse("2026-11-17")).get(0).recipients())
        .containsExactly(Recipient.CHAIRS, Recipient.AREA_DIRECTORS);
    Group asked =
        done(GROUP, new MilestoneAction.AskToDelete(current(PROTOCOL)), CHAIR, Profile.RFC);
    assertThat(MilestoneReminders.on(asked, LocalDate.parse("2026-11-30")))
        .singleElement()
        .satisfies(
            reminder -> {
              assertThat(reminder.request())
                  .map(PendingChange::kind)
                  .contains(PendingChange.Kind.DELETION);
              assertThat(reminder.milestone().description()).isEqualTo("Submit the protocol");
            });
  }

  @Test
  void chairs_alone_are_reminded_of_dates() {
    assertThat(
            MilestoneReminders.on(GROUP, LocalDate.parse("2027-05-31")).stream()
                .map(MilestoneReminders.Reminder::recipients))
        .containsOnly(ImmutableSet.of(Recipient.CHAIRS));
  }

  @Test
  void without_dates_or_without_an_active_group_nobody_is_reminded_of_dates() {
    assertThat(lines(DATELESS, "2027-04-01", "2027-07-01"))
        .allMatch(line -> line.contains("WAITING"));
    assertThat(
            lines(
                GROUP.toBuilder().state(GroupState.CONCLUDED).build(), "2026-11-01", "2027-07-01"))
        .isEmpty();
  }

  @Provide
  Arbitrary<Group> groups() {
    return MilestoneArbitraries.groups();
  }

  @Property(tries = 100)
  void overdue_is_what_the_model_calls_overdue(@ForAll @From("groups") Group group) {
    Group active = group.toBuilder().state(GroupState.ACTIVE).build();
    LocalDate from = LocalDate.parse("2026-02-01");
    Stream<MilestoneReminders.Reminder> reminders =
        MilestoneReminders.between(active, from, from.plusMonths(3));
    assertThat(reminders)
        .allSatisfy(
            reminder -> {
              Milestone milestone = reminder.milestone();
              assertThat(active.milestones().milestones()).contains(milestone);
              assertThat(reminder.reason() == MilestoneReminders.Reason.OVERDUE)
                  .isEqualTo(reminder.request().isEmpty() && milestone.isOverdue(reminder.day()));
              assertThat(reminder.request().isPresent())
                  .isEqualTo(reminder.reason() == MilestoneReminders.Reason.WAITING);
            });
  }
}
