package io.github.wgkit.io.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
}
