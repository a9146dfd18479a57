package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineCommandTest {
  private static final String TWO =
      """
      {"acronym":"kit","name":"Kitchen Area","type":"area","state":"active"}
      {"acronym":"spoon","name":"Spoons","type":"wg","state":"active","parent":"kit",\
      "milestones":[{"description":"Bend it","due":"2026-03-31"}],\
      "history":{"events":[{"event":"state","date":"2019","state":"active"}]}}
      {"acronym":"fork","name":"Forks","type":"wg","state":"conclude",\
      "history":{"events":[{"event":"state","date":"2001-02-03","state":"active"},\
      {"event":"state","date":"2004-05-06","state":"conclude"}]}}
      """;

  @TempDir private Path folder;

  @Test
  void lifetimes_of_all_working_groups_are_drawn_by_default() throws IOException {
    Path file = folder.resolve("x.svg");
    Wgkit run = Wgkit.runWith(TWO, "timeline", "-", "-o", file.toString());
    assertThat(run.status()).isZero();
    assertThat(Files.readString(file))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ")
        .contains(">Lifetimes of 2 groups</title>");
  }

  @Test
  void of_one_group_it_is_the_milestones_or_else_the_life() {
    assertThat(Wgkit.runWith(TWO, "timeline", "-", "--wg", "spoon").out())
        .contains(">Milestones of Spoons (spoon)</title>")
        .doesNotContain("overdue");
    assertThat(Wgkit.runWith(TWO, "timeline", "-", "--wg", "SPOON", "--today", "2026-05-07").out())
        .contains("overdue 1 mo.");
    assertThat(Wgkit.runWith(TWO, "timeline", "-", "--wg", "fork").out())
        .contains(">Life of Forks (fork)</title>");
  }

  @Test
  void views_areas_and_intervals_can_be_chosen() {
    assertThat(Wgkit.runWith(TWO, "timeline", "-", "--view", "active", "--area", "kit").out())
        .contains("Kitchen Area (kit), peak 1")
        .doesNotContain("Without area");
    assertThat(Wgkit.runWith(TWO, "timeline", "-", "--view", "active", "--per", "month").out())
        .contains("at the end of each month");
    assertThat(Wgkit.runWith(TWO, "timeline", "-", "--view", "active", "--total").out())
        .contains("active groups, peak");
    assertThat(Wgkit.runWith(TWO, "timeline", "-", "--view", "milestones").out())
        .contains("Bend it");
  }

  @Test
  void what_is_not_there_or_makes_no_sense_is_told() {
    Wgkit missing = Wgkit.runWith(TWO, "timeline", "-", "--wg", "spon");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.out()).isEmpty();
    assertThat(missing.err()).contains("no group 'spon'", "did you mean spoon");
    assertThat(Wgkit.runWith(TWO, "timeline", "-", "--view", "life").status()).isEqualTo(2);
    Wgkit day = Wgkit.runWith(TWO, "timeline", "-", "--today", "tomorrow");
    assertThat(day.status()).isEqualTo(2);
    assertThat(day.err()).contains("'tomorrow' is neither a day like 2026-11-23");
  }

  @Test
  void the_present_is_a_day_or_a_moment_as_everywhere_and_no_clock_is_read() {
    String day = Wgkit.runWith(TWO, "timeline", "-", "--wg=spoon", "--now=2026-05-07").out();
    assertThat(day).contains("overdue 1 mo.");
    assertThat(
            Wgkit.runWith(TWO, "timeline", "-", "--wg=spoon", "--now=2026-05-08T01:30:00+02:00")
                .out())
        .isEqualTo(day);
    for (String far : new String[] {"-0001-12-31", "-999999999-01-01", "+10000-01-01"}) {
      Wgkit run = Wgkit.runWith(TWO, "timeline", "-", "--now=" + far);
      assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
      assertThat(run.err()).contains("can show no day of the year ");
    }
    for (String edge : new String[] {"0000-01-01", "9999-12-31T23:59:59Z"}) {
      assertThat(Wgkit.runWith(TWO, "timeline", "-", "--now=" + edge).status()).isZero();
    }
  }

  @Test
  void pictures_are_converted_to() throws IOException {
    Path file = folder.resolve("x.svg");
    Wgkit run = Wgkit.runWith(TWO, "convert", "-", "--now", "2026-05-07", "-o", file.toString());
    assertThat(run.status()).isZero();
    assertThat(Files.readString(file)).contains("today, 2026-05-07");
  }
}
