package io.github.wgkit.io.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import io.github.wgkit.io.CalendarOptions;
import io.github.wgkit.io.CalendarOptions.Component;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.calendar.LoadedCalendar.Item;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every calendar is read by others as what was to be written. */
class CalendarPropertiesTest {
  private static WriteOptions in(Component component) {
    return in(CalendarOptions.builder().component(component).build());
  }

  private static WriteOptions in(CalendarOptions calendar) {
    return InventedGroups.in("ics").calendar(calendar).build();
  }

  private static String shown(String text) {
    return CharMatcher.whitespace()
        .or(CharMatcher.is('\uFEFF'))
        .trimAndCollapseFrom(text, ' ')
        .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F]|\\p{Cs}", "\uFFFD");
  }

  private static List<String> expected(Directory directory, boolean toDos) {
    List<String> expected = new ArrayList<>();
    List<WorkingGroup> groups =
        directory.workingGroups().size() == 1
            ? directory.workingGroups()
            : directory.activeWorkingGroups();
    boolean proposed = groups.size() == 1 && groups.get(0).milestones().isEmpty();
    for (Group group : groups) {
      MilestonePlan plan = proposed ? group.proposedMilestones() : group.milestones();
      for (Milestone milestone : plan.milestones()) {
        if (group.usesMilestoneDates() && milestone.due().isPresent()) {
          boolean done = milestone.resolution().isPresent();
          String open =
              toDos
                  ? "NEEDS-ACTION"
                  : proposed || milestone.state().slug().equals("review")
                      ? "TENTATIVE"
                      : "CONFIRMED";
          String words = shown(MilestoneTitle.of(milestone).words());
          expected.add(
              "["
                  + shown(group.acronym().text())
                  + "]"
                  + (words.isEmpty() ? "" : " " + words)
                  + " | "
                  + milestone.due().get().closingDay()
                  + " | "
                  + (done ? toDos ? "COMPLETED" : "CANCELLED" : open));
        }
      }
    }
    return expected;
  }

  private static List<String> read(LoadedCalendar calendar) {
    return calendar.items().stream()
        .map(item -> item.summary() + " | " + item.due() + " | " + item.status())
        .toList();
  }

  @Property(tries = 300)
  void others_read_the_same_milestones(@ForAll Directory directory, @ForAll Component component)
      throws IOException {
    LoadedCalendar calendar = LoadedCalendar.of(directory, in(component));
    assertThat(read(calendar)).isEqualTo(expected(directory, component == Component.TO_DO));
    assertThat(calendar.uids()).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  void every_group_can_be_named(@ForAll WorkingGroup group, @ForAll MilestonePlan.Kind plan)
      throws IOException {
    WriteOptions options =
        in(CalendarOptions.builder().plan(plan).build()).toBuilder().group(group.acronym()).build();
    LoadedCalendar calendar =
        LoadedCalendar.of(Directory.builder().addGroups(group).build(), options);
    MilestonePlan written =
        plan == MilestonePlan.Kind.CURRENT ? group.milestones() : group.proposedMilestones();
    long dateless =
        written.milestones().stream()
            .filter(m -> !group.usesMilestoneDates() || m.due().isEmpty())
            .count();
    assertThat(calendar.items()).hasSize(Math.toIntExact(written.milestones().size() - dateless));
    assertThat(
            calendar.losses().stream()
                .filter(loss -> loss.what().equals("milestones without a date"))
                .mapToLong(loss -> loss.count())
                .sum())
        .isEqualTo(dateless);
  }

  @Property(tries = 200)
  void the_same_bytes_are_written_again(@ForAll Directory directory, @ForAll Component component)
      throws IOException {
    assertThat(LoadedCalendar.of(directory, in(component)))
        .isEqualTo(LoadedCalendar.of(directory, in(component)));
  }

  @Property(tries = 200)
  void a_milestone_keeps_its_uid_when_it_is_redated_or_resolved(@ForAll WorkingGroup group)
      throws IOException {
    WorkingGroup dated =
        changed(group.toBuilder().usesMilestoneDates(true).build(), m -> due(m, "2026-07"));
    WorkingGroup redated = changed(dated, m -> due(m, "2027-01"));
    WorkingGroup resolved = changed(dated, m -> m.toBuilder().resolution("Done").build());
    List<String> uids = uids(dated);
    assertThat(uids).hasSameSizeAs(group.milestones().milestones());
    assertThat(uids(redated)).isEqualTo(uids);
    assertThat(uids(resolved)).isEqualTo(uids);
  }

  @Property(tries = 100)
  void a_numbered_milestone_keeps_its_uid_when_it_is_reworded(@ForAll WorkingGroup group)
      throws IOException {
    WorkingGroup dated =
        changed(
            group.toBuilder().usesMilestoneDates(true).build(),
            m -> due(m.toBuilder().id(m.id().orElse(99)).build(), "2026-07"));
    WorkingGroup reworded = changed(dated, m -> m.toBuilder().description("Other words").build());
    assertThat(uids(reworded)).isEqualTo(uids(dated));
  }

  @Property(tries = 200)
  void the_overdue_ones_are_a_part_of_all(@ForAll Directory directory) throws IOException {
    LocalDate today = InventedGroups.TODAY;
    LoadedCalendar overdue =
        LoadedCalendar.of(directory, in(CalendarOptions.builder().overdueOnly(true).build()));
    List<String> all =
        LoadedCalendar.of(directory, in(Component.TO_DO)).items().stream()
            .filter(item -> item.due().isBefore(today) && item.status().equals("NEEDS-ACTION"))
            .map(Item::uid)
            .toList();
    assertThat(overdue.uids()).isEqualTo(all);
    assertThat(overdue.items())
        .allMatch(item -> item.description().matches("(?s)[1-9][0-9]* (month|day)s? overdue\n.*"));
  }

  @FunctionalInterface
  private interface Change {
    Milestone to(Milestone milestone);
  }

  private static WorkingGroup changed(WorkingGroup group, Change change) {
    return group.toBuilder()
        .milestones(
            MilestonePlan.current(
                group.milestones().milestones().stream().map(change::to).toList()))
        .proposedMilestones(MilestonePlan.proposed(List.of()))
        .build();
  }

  private static Milestone due(Milestone milestone, String month) {
    return milestone.toBuilder().due(Due.parse(month)).build();
  }

  private static List<String> uids(WorkingGroup group) throws IOException {
    return LoadedCalendar.of(Directory.builder().addGroups(group).build(), in(Component.TO_DO))
        .uids();
  }
}
