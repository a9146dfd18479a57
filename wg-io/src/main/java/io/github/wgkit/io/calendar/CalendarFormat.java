package io.github.wgkit.io.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.spi.FormatProvider;
import java.util.Optional;

/**
 * Milestones in iCalendar (RFC 5545), to be loaded by programs for calendars and to-do lists.
 *
 * <p>Written are the milestones of the group that {@link WriteOptions#group()} names; of the only
 * working group of the directory; or else of all active working groups, sorted by acronym. {@link
 * WriteOptions#calendar()} says what becomes of them. What has no date cannot stand in a calendar:
 * the milestones of groups that use an order, and single ones without a date, are left out and
 * counted among the losses.
 *
 * <p>A milestone keeps its {@code UID} when it is redated, and also when it is reworded if the
 * Datatracker's number of it is known. So a calendar that is loaded again changes what is there.
 *
 * <p>A calendar says when each of its items was changed: the milestone, or else the group. If
 * neither is recorded it is the beginning of {@link WriteOptions#today()} in UTC, and without that
 * nothing is written ({@code date-missing}). No clock is read.
 */
public final class CalendarFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id("ics")
          .name("Calendar of milestones (iCalendar)")
          .mediaTypes(ImmutableList.of("text/calendar"))
          .extensions(ImmutableList.of("ics"))
          .capabilities(ImmutableSet.of(Format.Capability.WRITE))
          .build();

  /** Makes the format; it has no state. */
  public CalendarFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(
        (directory, out, options) -> MilestoneCalendar.of(directory, options).write(out));
  }
}
