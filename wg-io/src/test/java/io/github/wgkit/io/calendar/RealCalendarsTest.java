package io.github.wgkit.io.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wgkit.io.CalendarOptions;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.Loss;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.calendar.LoadedCalendar.Item;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Charters that groups wrote make calendars that others read. */
class RealCalendarsTest {
  private static final Path DATA = Path.of(System.getProperty("wgkit.shared", "missing"), "data");

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(DATA.resolve(folder))) {
      return all.filter(file -> file.toString().matches(".*\\.(md|txt)")).sorted().toList();
    }
  }

  /** {@return how many milestones stand in the calendars} */
  private static long milestonesOf(String folder, String format) throws IOException {
    assumeTrue(Files.isDirectory(DATA));
    long written = 0;
    for (Path file : files(folder)) {
      Directory directory =
          FormatRegistry.standard()
              .read(file, ReadOptions.builder().format(format).isLenient(true).build())
              .value();
      LoadedCalendar calendar = LoadedCalendar.of(directory, InventedGroups.in("ics").build());
      assertThat(calendar.uids()).describedAs(file.toString()).doesNotHaveDuplicates();
      Group group = directory.workingGroups().get(0);
      long dated =
          Stream.of(group.milestones(), group.proposedMilestones())
              .flatMap(plan -> plan.milestones().stream())
              .filter(milestone -> group.usesMilestoneDates() && milestone.due().isPresent())
              .count();
      assertThat(calendar.items()).describedAs(file.toString()).hasSize(Math.toIntExact(dated));
      written += dated;
    }
    return written;
  }

  @Test
  void charters_in_markdown_become_calendars() throws IOException {
    assertThat(milestonesOf("charter-drafts", "charter-md")).isPositive();
  }

  @Test
  void charters_of_the_secretariat_become_calendars() throws IOException {
    assertThat(milestonesOf("classic-charters", "charter-classic")).isPositive();
  }

  /** The charter that the first story of users is about, asked for what is late. */
  @Test
  void a_chair_gets_what_is_overdue_and_nothing_else() throws IOException {
    Path file = DATA.resolve("charter-drafts/lisp.md");
    assumeTrue(Files.exists(file));
    Directory directory = FormatRegistry.standard().read(file, ReadOptions.lenient()).value();
    WriteOptions options =
        WriteOptions.builder()
            .today(LocalDate.of(2024, 6, 15))
            .calendar(CalendarOptions.builder().overdueOnly(true).alarms(false).build())
            .build();
    LoadedCalendar calendar = LoadedCalendar.of(directory, options);
    assertThat(calendar.items())
        .extracting(Item::due, Item::summary, Item::status, item -> firstLine(item.description()))
        .containsExactly(
            late("2023-11-30", "Name Encoding", "6 months overdue. Extension"),
            late(
                "2024-03-31",
                "Reliable Transport",
                "2 months overdue. Map Server Reliable Transport"),
            late("2024-03-31", "Yang model", "2 months overdue. Yang Models"),
            late("2024-03-31", "Traffic Engineering", "2 months overdue. Extension"),
            late("2024-03-31", "Geo-Coordinates", "2 months overdue. Mobility"));
    assertThat(calendar.lines())
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .contains("DTSTAMP:20240615T000000Z", "DUE;VALUE=DATE:20240331");
    assertThat(calendar.losses()).contains(new Loss("milestones that are not overdue", 9, "lisp"));
    assertThat(LoadedCalendar.of(directory, options).uids()).isEqualTo(calendar.uids());
  }

  private static Tuple late(String due, String what, String told) {
    return tuple(
        LocalDate.parse(due),
        "[lisp] Submit LISP " + what + " document to the IESG",
        "NEEDS-ACTION",
        told);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
